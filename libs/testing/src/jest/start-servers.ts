import { registerHooks } from 'node:module';

// Jest loads this file with plain Node, which knows no `.js` that is a `.ts`
registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true;
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

export default async function startServers(): Promise<void> {
  const { startTestRun } = await import('../servers/test-servers.js');
  await startTestRun();
}
