import { settingOf, startService } from '@kefu/service';
import { services } from './services.js';

/** A description waits for nothing: neither database nor issuer is there. */
const nowhere = 'http://127.0.0.1:1';

const documentOf = async (definition: (typeof services)[number]): Promise<object> => {
  const service = await startService(definition, {
    [settingOf(definition.name, 'DATABASE_URL')]: 'postgres://127.0.0.1:1/none',
    KEFU_OIDC_ISSUER: nowhere,
    KEFU_LOG_LEVEL: 'fatal',
  });
  try {
    const answer = await fetch(`${service.url}/api/${definition.name}/openapi.json`);
    return (await answer.json()) as object;
  } finally {
    await service.stop();
  }
};

/** The OpenAPI document of every service by its name, as the service itself answers it. */
export const readDocuments = async (): Promise<ReadonlyMap<string, object>> => {
  const documents = new Map<string, object>();
  for (const definition of services) {
    documents.set(definition.name, await documentOf(definition));
  }
  return documents;
};
