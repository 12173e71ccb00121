/** Whether every service behind the gateway is ready and none is cut off from what it says to others. */
export const allServicesReady = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/health/ready`);
  const { services } = (await answer.json()) as { services: Readonly<Record<string, string>> };
  return Object.values(services).every((standing) => standing === 'ready');
};
