import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { refusedByRule } from '@kefu/kernel';
import { CONFIG, ENVIRONMENT, type Environment, type ServiceConfig } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { readStaffSettings } from '../settings.js';

const ALGORITHM = 'aes-256-gcm';

/**
 * What sign-in hides and signs with. All of it is derived from `KEFU_OIDC_KEY_SECRET`, or, where that
 * is not set, from `KEFU_AUDIT_SEAL_KEY`; each purpose has a key of its own.
 */
@Injectable()
export class SignInSecrets {
  readonly #root: Buffer | undefined;

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    @Inject(CONFIG) config: ServiceConfig,
  ) {
    const given = readStaffSettings(environment).keySecret ?? config.auditSealKey;
    this.#root = given === undefined ? undefined : Buffer.from(given);
  }

  get given(): boolean {
    return this.#root !== undefined;
  }

  /** Signs the cookies of the issuer. */
  get cookieKey(): string {
    return this.derive('cookies').toString('base64url');
  }

  /** A name that only this centre can make from a staff number or address. */
  keyedName(kind: 'person-at-address' | 'address', value: string): string {
    return createHmac('sha256', this.derive('attempts'))
      .update(`${kind}:${value}`)
      .digest('base64url');
  }

  seal(text: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(ALGORITHM, this.derive('signing-keys'), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when it was sealed under another secret */
  open(sealed: Buffer): string {
    const decipher = createDecipheriv(
      ALGORITHM,
      this.derive('signing-keys'),
      sealed.subarray(0, 12),
    );
    decipher.setAuthTag(sealed.subarray(12, 28));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString();
    } catch (error) {
      throw new Error('the signing keys were sealed under another KEFU_OIDC_KEY_SECRET', {
        cause: error,
      });
    }
  }

  /** @throws Refusal `signs-in-elsewhere` where there is nothing to derive it from */
  private derive(purpose: string): Buffer {
    if (!this.#root) throw signsInElsewhere();
    return Buffer.from(hkdfSync('sha256', this.#root, '', `kefu staff ${purpose}`, 32));
  }
}

const signsInElsewhere = () =>
  refusedByRule('ST-01', 'signs-in-elsewhere', {
    zh: '本中心的人员在别处登录，密码和密钥不在这里',
    en: 'People of this centre sign in elsewhere; neither passwords nor keys are kept here',
  });
