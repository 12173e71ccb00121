import { Body, Controller, Get, Logger, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { planned, visitsOfToday, type PlanVisit } from './visits-service.js';

@Controller('api/visits/visits')
class PlainVisitsController {
  @Get()
  today() {
    return visitsOfToday();
  }

  @Post()
  plan(@Body() visit: PlanVisit) {
    return planned('agent-1', visit);
  }
}

@Module({ controllers: [PlainVisitsController] })
class PlainVisitsModule {}

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The same answers from Nest with nothing added: what no service on Nest can be faster than. */
export const startPlainNest = async (): Promise<Served> => {
  // What it says would stand between the figures
  Logger.overrideLogger(false);
  const app = await NestFactory.create<NestFastifyApplication>(
    PlainVisitsModule,
    new FastifyAdapter({ logger: false }),
  );
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), stop: () => app.close() };
};
