export default async function stopServers(): Promise<void> {
  const { stopTestRun } = await import('../servers/test-servers.js');
  await stopTestRun();
}
