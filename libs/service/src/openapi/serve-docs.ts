import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The document at `/api/<service>/openapi.json`, and Swagger UI from the disk at `…/docs`. */
export const serveDocs = (
  app: NestFastifyApplication,
  service: string,
  document: () => object,
): void => {
  SwaggerModule.setup(`api/${service}/docs`, app, () => document() as OpenAPIObject, {
    jsonDocumentUrl: `api/${service}/openapi.json`,
    raw: ['json'],
    customSiteTitle: `Kefu ${service}`,
    // Without this, Swagger UI asks a public server to validate the document
    swaggerOptions: { validatorUrl: null },
  });
};
