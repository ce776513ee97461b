/** Where control goes: what ends a body, what is never reached. */
import type { Block, Statement as StatementNode } from "../syntax/ast/ast.js";
import type { Statement } from "./typed-spec.js";

/** Whether control can come out at the end of the statements. */
export const fallsThrough = (body: readonly Statement[]): boolean => body.every(passes);

function passes(statement: Statement): boolean {
  switch (statement.kind) {
    case "return":
    case "break":
    case "continue":
      return false;
    case "block":
    case "with":
    case "atLevel":
    case "atomic":
      return fallsThrough(statement.body);
    case "if":
      return fallsThrough(statement.then) || fallsThrough(statement.otherwise);
    case "either":
      return statement.branches.some(fallsThrough);
    case "while": {
      const { test } = statement;
      const isEndless =
        test.form === "expression" && test.value.kind === "literal" && test.value.value === 1;
      return !isEndless || hasBreak(statement.body);
    }
    default:
      return true;
  }
}

function hasBreak(body: readonly Statement[]): boolean {
  return body.some((statement) => {
    switch (statement.kind) {
      case "break":
        return true;
      case "block":
      case "with":
      case "atLevel":
      case "atomic":
        return hasBreak(statement.body);
      case "if":
        return hasBreak(statement.then) || hasBreak(statement.otherwise);
      case "either":
        return statement.branches.some(hasBreak);
      default:
        return false;
    }
  });
}

/** The statements up to the first that control does not leave: what follows is not part of this configuration. */
export function withoutUnreachable(body: readonly Statement[]): readonly Statement[] {
  const last = body.findIndex((statement) => !passes(statement));
  return last < 0 ? body : body.slice(0, last + 1);
}

/** Whether control never comes out of a statement, whatever the constants are. */
export function endsAlways(statement: StatementNode): boolean {
  switch (statement.kind) {
    case "return":
    case "break":
    case "continue":
      return true;
    case "loop":
      return !breaksOut(statement.body);
    case "block":
      return statement.statements.some(endsAlways);
    case "with":
    case "atLevel":
    case "atomic":
      return statement.body.statements.some(endsAlways);
    case "if":
      return (
        statement.otherwise !== undefined &&
        statement.then.statements.some(endsAlways) &&
        statement.otherwise.statements.some(endsAlways)
      );
    case "either":
      return statement.branches.every((branch) => branch.statements.some(endsAlways));
    default:
      return false;
  }
}

function breaksOut(block: Block): boolean {
  return block.statements.some((statement) => {
    switch (statement.kind) {
      case "break":
        return true;
      case "block":
        return breaksOut({ kind: "block", span: statement.span, statements: statement.statements });
      case "with":
      case "atLevel":
      case "atomic":
        return breaksOut(statement.body);
      case "if":
        return (
          breaksOut(statement.then) ||
          (statement.otherwise !== undefined && breaksOut(statement.otherwise))
        );
      case "either":
        return statement.branches.some(breaksOut);
      default:
        return false;
    }
  });
}
