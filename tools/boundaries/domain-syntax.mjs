/**
 * What a domain may not say: time, ids and chance come in as arguments, and nothing is awaited. What it
 * may not import is the boundaries' business. By the selectors of ESLint's `no-restricted-syntax`.
 */
const notSaid = {
  "NewExpression[callee.name='Date'][arguments.length=0]": 'The time comes in as an argument.',
  "CallExpression[callee.object.name='Date'][callee.property.name='now']":
    'The time comes in as an argument.',
  "CallExpression[callee.object.name='Math'][callee.property.name='random']":
    'Chance comes in as an argument.',
  "CallExpression[callee.object.name='crypto']": 'Ids come in as an argument.',
  "MemberExpression[object.name='process']": 'Settings come in as arguments.',
  ':function[async=true]': 'A decision is synchronous.',
  AwaitExpression: 'A decision is synchronous.',
  Decorator: 'A domain has no framework.',
};

const create = (context) =>
  Object.fromEntries(
    Object.entries(notSaid).map(([selector, message]) => [
      selector,
      (node) => context.report({ node, message }),
    ]),
  );

/** A plugin of the linter, with one rule: `domain/syntax`. */
export default { meta: { name: 'domain' }, rules: { syntax: { create } } };
