/**
 * Typed expressions → IR expressions (S64-S67). What may go wrong while an expression is evaluated (`none` where a value is
 * demanded, an index outside its family, division by zero) is collected as obligations: conditions that must hold,
 * each with the failure it is otherwise. `&&`, `||`, `=>` and `if` guard the obligations of what they may skip.
 */
import { InterlockBug } from "../../base/assert.js";
import { report } from "../../diagnostics/catalogue.js";
import type { Context, Domain, Expr, Instance, Local } from "../../typecheck/typed-spec.js";
import {
  and,
  binary,
  bitOf,
  conditional,
  differ,
  equal,
  exists,
  forall,
  hasBit,
  name,
  not,
  number,
  or,
  truth,
} from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { isPast, poolOfList } from "../lists/refs.js";
import { holds, isHeld, permitsOf, someMemberOf } from "../locks/holding.js";
import { elementIndex, isLive } from "../pools/refs.js";
import { contains, objectProperty } from "./objects.js";
import { fit } from "./coerce.js";
import { wordFor } from "./environment.js";
import { Obligations } from "./obligations.js";
import { contextProperty, isAtLabel, someMember, waitsForLock } from "../context/predicates.js";
import type { Callee } from "../model/definitions.js";
import { poolOf, processOf } from "../model/model-builder.js";
import { activation } from "../model/processes.js";
import { defFunction } from "./definitions.js";
import { partsOf, rangeOf } from "./types.js";

export class ExpressionLowering extends Obligations {
  lower(e: Expr): IrExpr {
    return this.part(e, []);
  }

  /** The value at a field path of a record expression; the whole value for an empty path. */
  part(e: Expr, path: readonly string[]): IrExpr {
    const model = this.model;
    switch (e.kind) {
      case "literal":
        return e.type.kind === "bool" ? truth(e.value !== 0) : number(e.value, wordFor(e));
      case "local":
        return this.bound.get(e.local) ?? this.environment.lookup(e.local, path);
      case "cpu":
        if (!this.environment.cpu) throw new InterlockBug("`cpu` where there is none");
        return this.environment.cpu;
      case "variable": {
        const variable = [e.variable.name, ...path].join(".");
        const known = this.environment.variable?.(variable);
        if (known && e.indices.length === 0) return known;
        return model.variables.read(
          variable,
          this.guardedIndices(e.variable, e.indices, e.span, "reads"),
        );
      }
      case "field":
        return this.part(e.record, [e.field, ...path]);
      case "element": {
        const ref = this.lower(e.ref);
        if (e.ref.type.kind !== "ref") throw new InterlockBug("an element of what is no ref");
        const pool = poolOf(model.spec, e.ref.type);
        if (e.isChecked) this.obligeLive(pool, ref, e.span);
        return elementIndex(pool, ref);
      }
      case "recordLiteral": {
        const field = e.fields.find((f) => f.name === path[0]);
        if (!field) throw new InterlockBug(`no field ${path[0] ?? ""}`);
        const value = this.part(field.value, path.slice(1));
        const type =
          e.type.kind === "record"
            ? e.type.fields.find((f) => f.name === path[0])?.type
            : undefined;
        if (type && type.kind !== "record")
          this.obligeFit(value, field.value, type, `\`${field.name}\``);
        return value;
      }
      case "unary":
        return e.operator === "!"
          ? not(this.lower(e.operand))
          : binary("-", number(0), this.lower(e.operand));
      case "binary":
        return this.binary(e);
      case "conditional": {
        const { value: condition, known } = this.withKnown(e.condition);
        const then = this.under(and(known, condition), () => this.part(e.then, path));
        const otherwise = this.under(and(known, not(condition)), () =>
          this.part(e.otherwise, path),
        );
        return conditional(
          condition,
          fit(then, e.type.kind === "bool"),
          fit(otherwise, e.type.kind === "bool"),
        );
      }
      case "quantifier":
        return this.quantifier(e);
      case "setOf": {
        if (e.type.kind !== "set") throw new InterlockBug("a set literal that is no set");
        const { of } = e.type;
        return e.elements
          .map((x) => {
            const value = fit(this.lower(x), false);
            this.obligeFit(value, x, of, "the set");
            return bitOf(value, rangeOf(of).low);
          })
          .reduce((a, b) => binary("bitor", a, b), number(0));
      }
      case "comprehension": {
        const { low, high } = this.domainRange(e.domain, e.binder);
        const binder = model.names.bound(e.binder.name);
        const body = this.bind(e.binder, binder, low, high, () =>
          this.member(e.domain, name(binder), () => this.lower(e.where)),
        );
        // Where the set is one of a wider type, its bits count from the smallest value of that type.
        const lowest = e.type.kind === "set" ? Math.min(low, rangeOf(e.type.of).low) : low;
        const inside = lowest < low ? and(binary(">=", name(binder), number(low)), body) : body;
        return { kind: "mask", bool: false, binder, low: lowest, high, body: inside };
      }
      case "size": {
        const set = this.lower(e.set);
        if (e.set.type.kind !== "set") throw new InterlockBug("size of what is no set");
        const range = rangeOf(e.set.type.of);
        const binder = model.names.bound("i");
        return {
          kind: "count",
          bool: false,
          binder,
          low: range.low,
          high: range.high,
          body: hasBit(set, name(binder), range.low),
        };
      }
      case "apply":
        return this.applied(e, path);
      case "demand": {
        const value = this.lower(e.operand);
        if (e.operand.type.kind === "option") {
          const none = rangeOf(e.operand.type).low;
          this.oblige(differ(value, number(none, "none")), () =>
            model.failures.number(
              "rule",
              "null-dereference",
              e.span,
              "a value is needed here, and it is `none`",
            ),
          );
        }
        return fit(value, e.type.kind === "bool");
      }
      case "objectProperty":
        return objectProperty(
          model,
          e.object.target,
          this.objectIndices(e.object, e.span, "reads"),
          e.property,
        );
      case "contains": {
        const { target } = e.object;
        const element = this.lower(e.element);
        const pool = target.kind === "list" ? poolOfList(model, target) : undefined;
        if (target.kind === "list" && pool) {
          const indices = this.objectIndices(e.object, e.span, "reads");
          const index = elementIndex(pool, element);
          const past = isPast(model, pool, target, indices, index);
          return and(contains(model, target, indices, index), differ(isLive(pool, element), past));
        }
        const found = contains(
          model,
          target,
          this.objectIndices(e.object, e.span, "reads"),
          element,
        );
        // Beyond the elements are the nodes of the heads.
        return and(this.fits(element, e.element.type, target.element), found);
      }
      case "contextProperty":
        if (e.property === "pending" && e.context.target.when && e.context.target.form === "isr")
          return this.isAsked(e.context, e.context.target.when);
        return contextProperty(model, e.context.target, this.contextIndices(e.context), e.property);
      case "at":
        return isAtLabel(model, e.context.target, this.contextIndices(e.context), e.label);
      case "waits":
        return waitsForLock(
          model,
          e.context.target,
          this.contextIndices(e.context),
          e.lock.target,
          this.lockIndices(e.lock),
        );
      case "holds": {
        const process = processOf(model, e.context.target);
        const { target } = e.lock;
        const lockIndices = this.lockIndices(e.lock);
        return someMember(process, this.contextIndices(e.context), model, (member) =>
          someMemberOf(model, target, lockIndices, (indices) =>
            holds(model, target, indices, activation(process, member)),
          ),
        );
      }
      case "held":
        return someMemberOf(model, e.lock.target, this.lockIndices(e.lock), (indices) =>
          isHeld(model, e.lock.target, indices),
        );
      case "permits":
        return model.variables.read(permitsOf(e.lock.target), this.lockIndices(e.lock));
      case "quiescent":
        return { kind: "call", bool: true, function: "quiescent", args: [] };
    }
  }

  /** A call of the function that a definition has become. */
  private applied(e: Extract<Expr, { kind: "apply" }>, path: readonly string[]): IrExpr {
    const { model, environment } = this;
    const args = e.args.map((arg, i) => {
      const parameter = e.def.parameters[i];
      return fit(this.lower(arg), parameter ? rangeOf(parameter.type).bool : false);
    });
    // The initial state is not yet there to be asked, and what is being asked about a handler must not ask again.
    if (environment.variable || model.definitions.asked.size > 0) {
      model.definitions.countExpansion(e.span);
      e.def.parameters.forEach((parameter, i) => this.bound.set(parameter, args[i] ?? number(0)));
      return this.part(e.def.value, path);
    }
    const { cpu, me } = environment;
    const extra = [...(cpu ? [cpu] : []), ...(me ? [me] : [])];
    const call = (callee: Callee): IrExpr => ({
      kind: "call",
      bool: callee.bool,
      function: callee.name,
      args: [...args, ...extra],
    });
    const { value, obligations } = defFunction(model, e.def, path, environment, (inner) => {
      const lowering = new ExpressionLowering(model, inner);
      return { value: lowering.part(e.def.value, path), obligations: lowering.obligations };
    });
    for (const each of obligations) this.oblige(call(each.holds), () => each.failure);
    return call(value);
  }

  /** A level-triggered isr is pending while its condition holds. */
  private isAsked(context: Instance<Context>, when: Expr): IrExpr {
    const { asked } = this.model.definitions;
    if (asked.has(context.target)) {
      const { name: itsName, span } = context.target;
      this.model.diagnostics.push(report("ILK5103", span, { name: itsName }));
      return truth(false);
    }
    asked.add(context.target);
    const indices = this.contextIndices(context);
    // A condition of the model: it needs no locks, and is false where it cannot be evaluated (S49, S67).
    const { me: _, ...environment } = this.environment;
    const apart = new ExpressionLowering(this.model, environment);
    for (const [local, value] of this.bound) apart.bound.set(local, value);
    // Only there: a handler that asks about a member of its own family still reads its own parameters here.
    context.target.families.forEach((family, i) =>
      apart.bound.set(family.local, indices[i] ?? number(0)),
    );
    const value = apart.lower(when);
    asked.delete(context.target);
    return and(...apart.obligations.map((o) => o.holds), value);
  }

  protected domainRange(
    domain: Domain,
    binder: Local,
  ): { readonly low: number; readonly high: number } {
    if (domain.form === "range") return domain;
    const type = domain.value.type;
    return type.kind === "set" ? rangeOf(type.of) : rangeOf(binder.type);
  }

  /** The body where the bound value is in the domain, false elsewhere. */
  protected member(domain: Domain, value: IrExpr, body: () => IrExpr): IrExpr {
    if (domain.form === "range") return body();
    if (domain.value.type.kind !== "set") throw new InterlockBug("a domain that is no set");
    const inside = hasBit(this.lower(domain.value), value, rangeOf(domain.value.type.of).low);
    return and(inside, this.under(inside, body));
  }

  private quantifier(e: Extract<Expr, { kind: "quantifier" }>): IrExpr {
    const { low, high } = this.domainRange(e.domain, e.binder);
    const binder = this.model.names.bound(e.binder.name);
    const value = name(binder);
    return this.bind(e.binder, binder, low, high, () => {
      switch (e.quantifier) {
        case "forall":
          if (e.domain.form === "range") return forall(binder, low, high, this.lower(e.body));
          return forall(
            binder,
            low,
            high,
            not(this.member(e.domain, value, () => not(this.lower(e.body)))),
          );
        case "exists":
          return exists(
            binder,
            low,
            high,
            this.member(e.domain, value, () => this.lower(e.body)),
          );
        case "count":
          return {
            kind: "count",
            bool: false,
            binder,
            low,
            high,
            body: this.member(e.domain, value, () => this.lower(e.body)),
          };
        case "min":
        case "max":
          return {
            kind: "select",
            bool: false,
            which: e.quantifier,
            binder,
            low,
            high,
            otherwise: low - 1,
            body: this.member(e.domain, value, () => this.lower(e.body)),
          };
      }
    });
  }

  private binary(e: Extract<Expr, { kind: "binary" }>): IrExpr {
    const { operator } = e;
    if (operator === "==" || operator === "!=") {
      const parts = partsOf(e.left.type.kind === "record" ? e.left.type : e.right.type);
      const equalParts = and(
        ...parts.map((part) => {
          const [a, b] = [this.part(e.left, part.path), this.part(e.right, part.path)];
          return a.bool === b.bool ? equal(a, b) : equal(fit(a, false), fit(b, false));
        }),
      );
      return operator === "==" ? equalParts : not(equalParts);
    }
    const { value: left, known } = this.withKnown(e.left);
    const rightWhere = (decides: IrExpr): IrExpr =>
      this.under(and(known, decides), () => this.lower(e.right));
    if (operator === "&&") return and(left, rightWhere(left));
    if (operator === "||") return or(left, rightWhere(not(left)));
    if (operator === "=>") return or(not(left), rightWhere(left));
    const right = this.lower(e.right);
    switch (operator) {
      case "<=>":
        return equal(left, right);
      case "in": {
        if (e.right.type.kind !== "set") throw new InterlockBug("`in` what is no set");
        const range = rangeOf(e.right.type.of);
        const type = rangeOf(e.left.type);
        const inside = hasBit(right, fit(left, false), range.low);
        const fits: IrExpr[] = [];
        if (type.low < range.low) fits.push(binary(">=", left, number(range.low)));
        if (type.high > range.high) fits.push(binary("<=", left, number(range.high)));
        return and(...fits, inside);
      }
      case "subset":
        return equal(binary("bitclear", left, right), number(0));
      case "union":
        return binary("bitor", left, right);
      case "minus":
        return binary("bitclear", left, right);
      case "/":
      case "%":
        this.oblige(differ(right, number(0)), () =>
          this.model.failures.number("range", "out-of-range", e.span, "division by zero"),
        );
        return binary(operator, left, right);
      default:
        return binary(operator, fit(left, false), fit(right, false));
    }
  }
}
