import { Matches } from 'class-validator';

/** A short stable code, kebab-case. Codes may be added within a version. */
export const IsCode = (): PropertyDecorator => Matches(/^[a-z][a-z0-9-]{0,47}$/);

/** Yuan with two decimals, above zero. */
export const IsYuan = (): PropertyDecorator => Matches(/^(?!0+\.00$)\d{1,15}\.\d{2}$/);
