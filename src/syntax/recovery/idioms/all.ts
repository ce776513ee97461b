/** The tables, in an order in which each may rely on what those before it have rewritten. */
import { Table } from "../idiom.js";
import { BRACKETS } from "./brackets.js";
import { CONTEXT_PARAMETERS, KERNEL_CALLS } from "./calls.js";
import { CONTAINERS } from "./containers.js";
import { DECLARATION_WORDS, DEFINITION_SIGNS, INCOMPLETE } from "./declarations.js";
import { CASTS, CHOICES, FOREIGN_WORDS, RESULTS } from "./foreign.js";
import { LOOPS } from "./loops.js";
import { NAMES } from "./names.js";
import { OBJECTS } from "./objects.js";
import { ACCESS, CHAINS, LOGIC, SIGNS, UNKNOWN, UPDATES } from "./operators.js";
import { PLANNED } from "./planned.js";
import { misspeltStatement } from "./problems.js";
import { BODIES, CONDITIONS, EQUALS } from "./statements.js";
import { HEADER, PREPROCESSOR, UNCLOSED } from "./text.js";
import { ARRAYS, FAMILIES, LOCALS, TYPES } from "./types.js";
import { TLA_WORDS, VALUES, WORDS } from "./values.js";

export const TABLES: readonly Table[] = [
  UNCLOSED,
  PREPROCESSOR,
  HEADER,
  BRACKETS,
  PLANNED,
  FOREIGN_WORDS,
  KERNEL_CALLS,
  CHOICES,
  LOOPS,
  OBJECTS,
  DECLARATION_WORDS,
  TLA_WORDS,
  WORDS,
  VALUES,
  RESULTS,
  CONTAINERS,
  SIGNS,
  CASTS,
  CONTEXT_PARAMETERS,
  ARRAYS,
  TYPES,
  UPDATES,
  ACCESS,
  LOGIC,
  UNKNOWN,
  LOCALS,
  FAMILIES,
  INCOMPLETE,
  NAMES,
  [misspeltStatement],
  CONDITIONS,
  BODIES,
  DEFINITION_SIGNS,
  EQUALS,
  CHAINS,
].map((idioms) => new Table(idioms));
