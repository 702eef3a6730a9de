// What gitlab-ci-local takes for granted and Node.js has from version 22 on.
'use strict';

const methods = {
  union(other) { return new Set([...this, ...other]); },
  intersection(other) { return new Set([...this].filter(item => other.has(item))); },
  difference(other) { return new Set([...this].filter(item => !other.has(item))); },
  isSubsetOf(other) { return [...this].every(item => other.has(item)); },
  isSupersetOf(other) { return [...other.keys()].every(item => this.has(item)); },
  isDisjointFrom(other) { return ![...this].some(item => other.has(item)); },
};

for (const [name, method] of Object.entries(methods))
  Set.prototype[name] ??= method;
