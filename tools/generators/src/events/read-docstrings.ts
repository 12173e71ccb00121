import { join } from 'node:path';
import ts from 'typescript';
import { docstringOf, parse, sourcesIn } from '../read-source.js';
import { messagesFolder } from './event-class.js';
import type { DocOf } from './schema-of.js';

/** The docstrings of a service's message classes and of their fields. */
export const readDocstrings = (root: string, service: string): DocOf => {
  const docs = new Map<string, string>();
  const keep = (key: string, node: ts.Node): void => {
    const text = docstringOf(node);
    if (text) docs.set(key, text);
  };
  for (const file of sourcesIn(root, `${messagesFolder(service)}/src/**/*.ts`)) {
    for (const declared of parse(join(root, file)).statements.filter(ts.isClassDeclaration)) {
      const name = declared.name?.text ?? '';
      keep(name, declared);
      for (const member of declared.members.filter(ts.isPropertyDeclaration)) {
        if (ts.isIdentifier(member.name)) keep(`${name}.${member.name.text}`, member);
      }
    }
  }
  return (className, field) => docs.get(field ? `${className}.${field}` : className);
};
