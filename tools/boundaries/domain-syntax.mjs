/**
 * What a domain may not say, for ESLint's `no-restricted-syntax`: time, ids and chance come in as
 * arguments, and nothing is awaited. What it may not import is the boundaries' business.
 */
export const domainSyntax = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time comes in as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The time comes in as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance comes in as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='crypto']",
    message: 'Ids come in as an argument.',
  },
  {
    selector: "MemberExpression[object.name='process']",
    message: 'Settings come in as arguments.',
  },
  { selector: ':function[async=true]', message: 'A decision is synchronous.' },
  { selector: 'AwaitExpression', message: 'A decision is synchronous.' },
  { selector: 'Decorator', message: 'A domain has no framework.' },
];
