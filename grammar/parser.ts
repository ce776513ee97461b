/**
 * The grammar, one rule for each production, in the order of the reference. No actions here: the tree is built in
 * src/syntax/build/file.ts. Words that are not reserved (`level`, `slots`, `via`, …) are names that a rule looks at.
 */
import {
  type CstNode,
  CstParser,
  EOF,
  type IRecognitionException,
  type IToken,
  type ITokenGrammarPath,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import { syntaxErrorMessages } from "./syntax-problems.js";
import * as t from "./tokens.js";
import type { ContextualWord } from "./words.js";

const k = t.keyword;

/** Names that begin a declaration although they are not reserved. */
const PLATFORM_WORDS = ["levels", "blocking", "deferred", "role", "message"] as const;
/** Names that begin the declaration of something to wait for. */
const WAITING_DECLARATIONS = ["channel", "completion"] as const;
/** Names that begin a statement about waiting, where another name follows; those with a result come first. */
const WAITING_RESULTS = ["sleep", "wait", "cancel"] as const;
const WAITING_STATEMENTS = [...WAITING_RESULTS, "wake", "wakeOne", "complete", "arm"] as const;

/** Places in the grammar of which it is remembered what may follow. */
const MOST_REMEMBERED = 10_000;
/** Behind so many mistakes a text is not read any further: to get over each takes far longer than to read what is right. */
const MOST_PROBLEMS = 50;
/** So many productions around a mistake make getting over it as long as getting over two. */
const DEEP = 150;

/** What the library's parsers have beside what it declares. */
interface Recovering {
  recoveryEnabled: boolean;
  SAVE_ERROR: (error: IRecognitionException) => IRecognitionException;
}

export class SpecParser extends CstParser {
  /** `validate`: also looks for ambiguities, which takes longer than most parses; a test does it. */
  constructor({ validate = false }: { readonly validate?: boolean } = {}) {
    super(t.tokenTypes, {
      recoveryEnabled: true,
      maxLookahead: 3,
      nodeLocationTracking: "full",
      errorMessageProvider: syntaxErrorMessages,
      skipValidations: !validate,
    });
    this.performSelfAnalysis();
  }

  #problems = 0;

  /** The tree of a whole text, as much of it as could be made out; without anything in it where that is too little. */
  read(tokens: IToken[]): CstNode {
    this.#problems = 0;
    (this as unknown as Recovering).recoveryEnabled = true;
    this.input = tokens;
    const tree = this.file() as CstNode | undefined;
    return tree ?? { name: "file", children: {} };
  }

  /** Called by the library for each mistake. */
  protected SAVE_ERROR(error: IRecognitionException): IRecognitionException {
    const saved = (CstParser.prototype as unknown as Recovering).SAVE_ERROR.call(this, error);
    // In each production around a mistake the library looks at all of those around that one.
    this.#problems += 1 + (saved.context.ruleStack.length / DEEP) ** 2;
    if (this.#problems >= MOST_PROBLEMS) (this as unknown as Recovering).recoveryEnabled = false;
    return saved;
  }

  readonly #follows = new Map<string, TokenType[]>();

  /** Asked again and again where a text has many mistakes; to find out, the whole grammar is walked from its first rule. */
  protected override getNextPossibleTokenTypes(path: ITokenGrammarPath): TokenType[] {
    const { ruleStack, occurrenceStack, lastTok, lastTokOccurrence } = path;
    const key = `${ruleStack.join(" ")} ${occurrenceStack.join(" ")} ${lastTok.name} ${lastTokOccurrence}`;
    const found = this.#follows.get(key) ?? super.getNextPossibleTokenTypes(path);
    if (this.#follows.size < MOST_REMEMBERED) this.#follows.set(key, found);
    return found;
  }

  /** The next token is a name with this text. */
  private word(text: ContextualWord, ahead = 1): boolean {
    const token = this.LA(ahead);
    return tokenMatcher(token, t.Identifier) && token.image === text;
  }
  private wordIn(texts: readonly ContextualWord[], ahead = 1): boolean {
    return texts.some((text) => this.word(text, ahead));
  }
  private next(type: TokenType, ahead = 1): boolean {
    return tokenMatcher(this.LA(ahead), type);
  }

  // ── Files ────────────────────────────────────────────────────────────────────────────────────

  file = this.RULE("file", () => {
    this.SUBRULE(this.header);
    this.MANY(() => this.SUBRULE(this.declaration));
  });

  header = this.RULE("header", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k("spec"));
          this.CONSUME(t.Identifier);
          this.CONSUME(t.Semicolon);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k("library"));
          this.CONSUME2(t.Identifier);
          this.CONSUME2(t.Semicolon);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k("platform"));
          this.CONSUME3(t.Identifier);
          this.OPTION({
            GATE: () => this.word("from"),
            DEF: () => {
              this.CONSUME4(t.Identifier);
              this.CONSUME5(t.Identifier);
            },
          });
          this.CONSUME(t.LeftBrace);
          this.MANY(() => this.SUBRULE(this.platformItem));
          this.CONSUME(t.RightBrace);
        },
      },
    ]);
  });

  platformItem = this.RULE("platformItem", () => {
    this.OR([
      {
        GATE: () => this.word("levels"),
        ALT: () => {
          this.CONSUME(t.Identifier);
          this.AT_LEAST_ONE_SEP({ SEP: t.Less, DEF: () => this.CONSUME2(t.Identifier) });
          this.CONSUME(t.Semicolon);
        },
      },
      {
        GATE: () => this.word("blocking"),
        ALT: () => {
          this.CONSUME3(t.Identifier);
          this.CONSUME4(t.Identifier);
          this.CONSUME5(t.Identifier);
          this.CONSUME2(t.Semicolon);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k("lock"));
          this.CONSUME6(t.Identifier);
          this.SUBRULE(this.platformClauses);
        },
      },
      {
        GATE: () => this.word("deferred"),
        ALT: () => {
          this.CONSUME7(t.Identifier);
          this.CONSUME8(t.Identifier);
          this.SUBRULE2(this.platformClauses);
        },
      },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(k("isr")) },
            { ALT: () => this.CONSUME(k("thread")) },
            { ALT: () => this.CONSUME(k("entry")) },
          ]);
          this.SUBRULE3(this.platformClauses);
        },
      },
      {
        GATE: () => this.word("counted"),
        ALT: () => this.SUBRULE(this.countedLevels),
      },
      {
        GATE: () => this.word("sleep"),
        ALT: () => this.SUBRULE(this.sleepClause),
      },
      { ALT: () => this.SUBRULE(this.listSteps) },
      {
        GATE: () => this.word("timer"),
        ALT: () => this.SUBRULE(this.timerLevel),
      },
      {
        GATE: () => this.word("role"),
        ALT: () => {
          this.CONSUME9(t.Identifier);
          this.CONSUME10(t.Identifier);
          this.SUBRULE4(this.platformClauses);
        },
      },
      {
        GATE: () => this.word("message"),
        ALT: () => {
          this.CONSUME11(t.Identifier);
          this.SUBRULE(this.slug);
          this.OPTION({
            GATE: () => this.word("of"),
            DEF: () => this.SUBRULE(this.messageOf),
          });
          this.OPTION2(() => this.SUBRULE(this.messageIn));
          this.CONSUME(t.StringLiteral);
          this.CONSUME3(t.Semicolon);
        },
      },
    ]);
  });
  private CONSUME10(type: TokenType): IToken {
    return this.consume(10, type);
  }
  private CONSUME11(type: TokenType): IToken {
    return this.consume(11, type);
  }

  /** `counted levels;` */
  countedLevels = this.RULE("countedLevels", () => {
    this.CONSUME(t.Identifier);
    this.CONSUME2(t.Identifier);
    this.CONSUME(t.Semicolon);
  });
  /** `list tailQueue;` */
  listSteps = this.RULE("listSteps", () => {
    this.CONSUME(k("list"));
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Semicolon);
  });
  /** `sleep needs interlock;` */
  sleepClause = this.RULE("sleepClause", () => {
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.platformClause);
  });
  /** `of KIND, …`: kinds of lock. */
  messageOf = this.RULE("messageOf", () => {
    this.CONSUME(t.Identifier);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.CONSUME2(t.Identifier) });
  });
  /** `in WORD, …`: kinds of context, roles, levels. */
  messageIn = this.RULE("messageIn", () => {
    this.CONSUME(k("in"));
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      DEF: () =>
        this.OR([
          { ALT: () => this.CONSUME(t.Identifier) },
          { ALT: () => this.SUBRULE(this.anyWord) },
        ]),
    });
  });
  /** `timer { level L; }` */
  timerLevel = this.RULE("timerLevel", () => {
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.platformClauses);
  });

  /** `{ word …; }`: words and names up to each `;`. */
  platformClauses = this.RULE("platformClauses", () => {
    this.CONSUME(t.LeftBrace);
    this.MANY(() => this.SUBRULE(this.platformClause));
    this.CONSUME(t.RightBrace);
  });
  platformClause = this.RULE("platformClause", () => {
    this.AT_LEAST_ONE(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Identifier) },
        { ALT: () => this.CONSUME(t.Comma) },
        { ALT: () => this.SUBRULE(this.anyWord) },
      ]),
    );
    this.CONSUME(t.Semicolon);
  });
  anyWord = this.RULE("anyWord", () => {
    this.OR(
      [
        "thread",
        "entry",
        "isr",
        "device",
        "may",
        "while",
        "holding",
        "lock",
        "list",
        "set",
        "event",
        "queue",
      ].map((w) => ({ ALT: () => this.CONSUME(k(w as "thread")) })),
    );
  });

  // ── Declarations ─────────────────────────────────────────────────────────────────────────────

  declaration = this.RULE("declaration", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.platformUse) },
      { ALT: () => this.SUBRULE(this.import) },
      { ALT: () => this.SUBRULE(this.constDeclaration) },
      { ALT: () => this.SUBRULE(this.typeDeclaration) },
      { ALT: () => this.SUBRULE(this.enumDeclaration) },
      { ALT: () => this.SUBRULE(this.recordDeclaration) },
      { ALT: () => this.SUBRULE(this.varDeclaration) },
      { ALT: () => this.SUBRULE(this.defDeclaration) },
      { ALT: () => this.SUBRULE(this.cpusDeclaration) },
      { ALT: () => this.SUBRULE(this.schedulerDeclaration) },
      { ALT: () => this.SUBRULE(this.assumeDeclaration) },
      { ALT: () => this.SUBRULE(this.eventDeclaration) },
      { ALT: () => this.SUBRULE(this.faultDeclaration) },
      { ALT: () => this.SUBRULE(this.lockDeclaration) },
      { ALT: () => this.SUBRULE(this.objectDeclaration) },
      {
        GATE: () => this.wordIn(WAITING_DECLARATIONS) && this.next(t.Identifier, 2),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.waitingDeclaration),
      },
      {
        GATE: () => this.word("pool") && this.next(t.Identifier, 2) && this.next(t.LeftBracket, 3),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.poolDeclaration),
      },
      {
        GATE: () => this.word("observe"),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.observeDeclaration),
      },
      { ALT: () => this.SUBRULE(this.procDeclaration) },
      { ALT: () => this.SUBRULE(this.conditionDeclaration) },
      { ALT: () => this.SUBRULE(this.mayEndDeclaration) },
      { ALT: () => this.SUBRULE(this.revisionDeclaration) },
      { ALT: () => this.SUBRULE(this.expectDeclaration) },
      { ALT: () => this.SUBRULE(this.activeDeclaration) },
    ]);
  });

  platformUse = this.RULE("platformUse", () => {
    this.CONSUME(k("platform"));
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Semicolon);
  });
  import = this.RULE("import", () => {
    this.CONSUME(k("import"));
    this.CONSUME(t.StringLiteral);
    this.CONSUME(t.Semicolon);
  });
  constDeclaration = this.RULE("constDeclaration", () => {
    this.CONSUME(k("const"));
    this.CONSUME(t.Identifier);
    this.OPTION(() => {
      this.CONSUME(t.Colon);
      this.SUBRULE(this.type);
    });
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
    this.CONSUME(t.Semicolon);
  });
  typeDeclaration = this.RULE("typeDeclaration", () => {
    this.OPTION(() => this.CONSUME(k("symmetric")));
    this.CONSUME(k("type"));
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Equal);
    this.SUBRULE(this.type);
    this.SUBRULE(this.endOfDeclaration);
  });
  enumDeclaration = this.RULE("enumDeclaration", () => {
    this.CONSUME(k("enum"));
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.names);
  });
  names = this.RULE("names", () => {
    this.CONSUME(t.LeftBrace);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.CONSUME(t.Identifier) });
    this.CONSUME(t.RightBrace);
  });
  recordDeclaration = this.RULE("recordDeclaration", () => {
    this.CONSUME(k("record"));
    this.CONSUME(t.Identifier);
    this.CONSUME(t.LeftBrace);
    this.MANY(() => {
      this.SUBRULE(this.parameter);
      this.OR([{ ALT: () => this.CONSUME(t.Semicolon) }, { ALT: () => this.CONSUME(t.Comma) }]);
    });
    this.CONSUME(t.RightBrace);
  });
  parameter = this.RULE("parameter", () => {
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
  });
  parameters = this.RULE("parameters", () => {
    this.CONSUME(t.LeftParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.parameter) });
    this.CONSUME(t.RightParen);
  });
  index = this.RULE("index", () => {
    this.CONSUME(t.LeftBracket);
    this.OPTION({
      GATE: () => this.next(t.Colon, 2),
      DEF: () => {
        this.CONSUME(t.Identifier);
        this.CONSUME(t.Colon);
      },
    });
    this.SUBRULE(this.type);
    this.CONSUME(t.RightBracket);
  });
  varDeclaration = this.RULE("varDeclaration", () => {
    this.OPTION(() => this.CONSUME(k("ghost")));
    this.CONSUME(k("var"));
    this.CONSUME(t.Identifier);
    this.MANY(() => this.SUBRULE(this.index));
    this.OPTION2(() => {
      this.CONSUME(t.Colon);
      this.SUBRULE(this.type);
    });
    this.OPTION3(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Equal);
            this.SUBRULE(this.initialValue);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k("in"));
            this.SUBRULE(this.domain);
          },
        },
      ]),
    );
    this.OPTION4(() => this.SUBRULE(this.guardedClause));
    this.SUBRULE(this.endOfDeclaration);
  });
  initialValue = this.RULE("initialValue", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.LeftBracket);
          this.CONSUME(t.Identifier);
          this.CONSUME(k("in"));
          this.SUBRULE(this.domain);
          this.CONSUME(t.Colon);
          this.SUBRULE(this.expression);
          this.CONSUME(t.RightBracket);
        },
      },
      { ALT: () => this.SUBRULE2(this.expression) },
    ]);
  });
  guardedClause = this.RULE("guardedClause", () => {
    this.CONSUME(k("guarded"));
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.reference);
    this.SUBRULE(this.ifClause);
  });
  /** `if C`, or nothing. */
  ifClause = this.RULE("ifClause", () => {
    this.OPTION(() => {
      this.CONSUME(k("if"));
      this.SUBRULE(this.expression);
    });
  });
  endOfDeclaration = this.RULE("endOfDeclaration", () => {
    this.OPTION(() => {
      this.CONSUME(k("if"));
      this.SUBRULE(this.expression);
    });
    this.CONSUME(t.Semicolon);
  });
  defDeclaration = this.RULE("defDeclaration", () => {
    this.CONSUME(k("def"));
    this.CONSUME(t.Identifier);
    this.OPTION(() => this.SUBRULE(this.parameters));
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
    this.CONSUME(t.Semicolon);
  });
  cpusDeclaration = this.RULE("cpusDeclaration", () => {
    this.CONSUME(k("cpus"));
    this.SUBRULE(this.expression);
    this.SUBRULE(this.endOfDeclaration);
  });
  schedulerDeclaration = this.RULE("schedulerDeclaration", () => {
    this.CONSUME(k("scheduler"));
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.endOfDeclaration);
  });
  assumeDeclaration = this.RULE("assumeDeclaration", () => {
    this.CONSUME(k("assume"));
    this.SUBRULE(this.expression);
    this.CONSUME(t.Semicolon);
  });
  eventDeclaration = this.RULE("eventDeclaration", () => {
    this.CONSUME(k("event"));
    this.CONSUME(t.Identifier);
    this.OPTION(() => this.SUBRULE(this.parameters));
    this.CONSUME(t.Semicolon);
  });
  observeDeclaration = this.RULE("observeDeclaration", () => {
    this.CONSUME(t.Identifier);
    this.OPTION({ GATE: () => this.word("only"), DEF: () => this.CONSUME2(t.Identifier) });
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.observedName) });
    this.SUBRULE(this.endOfDeclaration);
  });
  /** `x`, `served`, `q.push`, `enter Message`, `acquire L`. */
  observedName = this.RULE("observedName", () => {
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(k("acquire")) },
        { ALT: () => this.CONSUME(k("release")) },
        { ALT: () => this.CONSUME(k("raise")) },
        { ALT: () => this.CONSUME(k("schedule")) },
      ]),
    );
    this.CONSUME(t.Identifier);
    this.OPTION2(() => this.CONSUME2(t.Identifier));
    this.OPTION3(() => {
      this.CONSUME(t.Dot);
      this.CONSUME3(t.Identifier);
    });
  });
  faultDeclaration = this.RULE("faultDeclaration", () => {
    this.CONSUME(k("fault"));
    this.CONSUME(t.Identifier);
    this.CONSUME2(t.Identifier);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.endOfDeclaration);
  });

  lockDeclaration = this.RULE("lockDeclaration", () => {
    this.CONSUME(k("lock"));
    this.CONSUME(t.Identifier);
    this.OR([
      {
        GATE: () => this.next(t.Identifier),
        ALT: () => {
          this.AT_LEAST_ONE_SEP({ SEP: t.Less, DEF: () => this.CONSUME2(t.Identifier) });
          this.SUBRULE(this.endOfDeclaration);
        },
      },
      {
        ALT: () => {
          this.MANY(() => this.SUBRULE(this.index));
          this.CONSUME(t.Colon);
          this.CONSUME3(t.Identifier);
          this.MANY2(() => this.SUBRULE(this.lockClause));
          this.SUBRULE2(this.endOfDeclaration);
        },
      },
    ]);
  });
  lockClause = this.RULE("lockClause", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k("fair"));
          this.SUBRULE(this.ifClause);
        },
      },
      {
        GATE: () => this.word("inherit"),
        ALT: () => {
          this.CONSUME(t.Identifier);
          this.SUBRULE2(this.ifClause);
        },
      },
      {
        GATE: () => this.wordIn(["at", "count", "limit"]),
        ALT: () => {
          this.CONSUME2(t.Identifier);
          this.SUBRULE(this.expression);
          this.SUBRULE3(this.ifClause);
        },
      },
    ]);
  });

  /** Lists, rings and queues. */
  objectDeclaration = this.RULE("objectDeclaration", () => {
    this.OPTION(() => this.CONSUME(k("atomic")));
    this.OR([
      { ALT: () => this.CONSUME(k("list")) },
      { ALT: () => this.CONSUME(k("ring")) },
      { ALT: () => this.CONSUME(k("queue")) },
    ]);
    this.CONSUME(t.Identifier);
    this.MANY(() => this.SUBRULE(this.index));
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.MANY2(() => this.SUBRULE(this.objectClause));
    this.SUBRULE(this.endOfDeclaration);
  });
  objectClause = this.RULE("objectClause", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Equal);
          this.CONSUME(t.Identifier);
          this.SUBRULE(this.ifClause);
        },
      },
      {
        GATE: () => this.word("slots"),
        ALT: () => {
          this.CONSUME2(t.Identifier);
          this.SUBRULE(this.expression);
        },
      },
      {
        GATE: () => this.wordIn(["checked", "phase"]),
        ALT: () => {
          this.CONSUME3(t.Identifier);
          this.SUBRULE2(this.ifClause);
        },
      },
      {
        GATE: () => this.word("via"),
        ALT: () => {
          this.CONSUME4(t.Identifier);
          this.CONSUME5(t.Identifier);
          this.SUBRULE3(this.ifClause);
        },
      },
      { ALT: () => this.SUBRULE(this.guardedClause) },
    ]);
  });
  /** Channels and completions. */
  waitingDeclaration = this.RULE("waitingDeclaration", () => {
    const word = this.CONSUME(t.Identifier);
    this.CONSUME2(t.Identifier);
    this.MANY(() => this.SUBRULE(this.index));
    this.OPTION({
      GATE: () => this.word(word.image === "channel" ? "spurious" : "once"),
      DEF: () => {
        this.CONSUME3(t.Identifier);
        this.SUBRULE(this.ifClause);
      },
    });
    this.SUBRULE(this.endOfDeclaration);
  });
  /** `pool p[n] { field: T = e; … }` */
  poolDeclaration = this.RULE("poolDeclaration", () => {
    this.CONSUME(t.Identifier);
    this.CONSUME2(t.Identifier);
    this.CONSUME(t.LeftBracket);
    this.SUBRULE(this.expression);
    this.CONSUME(t.RightBracket);
    this.OPTION(() => {
      this.CONSUME(k("if"));
      this.SUBRULE2(this.expression);
    });
    this.CONSUME(t.LeftBrace);
    this.MANY(() => this.SUBRULE(this.poolField));
    this.CONSUME(t.RightBrace);
  });
  poolField = this.RULE("poolField", () => {
    this.CONSUME(t.Identifier);
    this.OPTION(() => {
      this.CONSUME(t.Colon);
      this.SUBRULE(this.type);
    });
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
    this.CONSUME(t.Semicolon);
  });
  procDeclaration = this.RULE("procDeclaration", () => {
    this.CONSUME(k("proc"));
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.parameters);
    this.OPTION(() => {
      this.CONSUME(t.Colon);
      this.SUBRULE(this.type);
    });
    this.OPTION2({
      GATE: () => this.word("requires"),
      DEF: () => {
        this.CONSUME2(t.Identifier);
        this.SUBRULE(this.expression);
      },
    });
    this.OPTION3({
      GATE: () => this.word("depth"),
      DEF: () => {
        this.CONSUME3(t.Identifier);
        this.SUBRULE2(this.expression);
      },
    });
    this.SUBRULE(this.block);
  });
  conditionDeclaration = this.RULE("conditionDeclaration", () => {
    this.OR([
      { ALT: () => this.CONSUME(k("invariant")) },
      { ALT: () => this.CONSUME(k("reachable")) },
    ]);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.endOfDeclaration);
  });
  mayEndDeclaration = this.RULE("mayEndDeclaration", () => {
    this.CONSUME(k("may"));
    this.CONSUME(t.Identifier);
    this.CONSUME(k("when"));
    this.SUBRULE(this.expression);
    this.SUBRULE(this.endOfDeclaration);
  });
  revisionDeclaration = this.RULE("revisionDeclaration", () => {
    this.CONSUME(k("revision"));
    this.CONSUME(t.Identifier);
    this.OPTION({
      GATE: () => this.word("from"),
      DEF: () => {
        this.CONSUME2(t.Identifier);
        this.CONSUME3(t.Identifier);
      },
    });
    this.CONSUME(t.LeftBrace);
    this.MANY(() => this.SUBRULE(this.setting));
    this.CONSUME(t.RightBrace);
  });
  setting = this.RULE("setting", () => {
    this.OR([
      {
        GATE: () => this.word("ignore") && !this.next(t.Equal, 2),
        ALT: () => {
          this.CONSUME(t.Identifier);
          this.CONSUME2(t.Identifier);
          this.SUBRULE(this.slug);
          this.CONSUME(t.Semicolon);
        },
      },
      {
        ALT: () => {
          this.CONSUME3(t.Identifier);
          this.CONSUME(t.Equal);
          this.SUBRULE(this.expression);
          this.CONSUME2(t.Semicolon);
        },
      },
    ]);
  });
  /** Words joined by `-`. */
  slug = this.RULE("slug", () => {
    this.AT_LEAST_ONE_SEP({
      SEP: t.Minus,
      DEF: () =>
        this.OR([
          { ALT: () => this.CONSUME(t.Identifier) },
          { ALT: () => this.SUBRULE(this.slugWord) },
        ]),
    });
  });
  slugWord = this.RULE("slugWord", () => {
    this.OR(
      (
        [
          "in",
          "lock",
          "acquire",
          "release",
          "list",
          "ring",
          "queue",
          "atomic",
          "spin",
          "with",
        ] as const
      ).map((w) => ({ ALT: () => this.CONSUME(k(w)) })),
    );
  });
  expectDeclaration = this.RULE("expectDeclaration", () => {
    this.CONSUME(k("expect"));
    this.CONSUME(t.Identifier);
    this.CONSUME2(t.Identifier);
    this.OPTION({ GATE: () => this.word("only"), DEF: () => this.CONSUME3(t.Identifier) });
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.target) });
    this.SUBRULE(this.endOfDeclaration);
  });
  target = this.RULE("target", () => {
    this.OR([
      {
        GATE: () => this.word("rule"),
        ALT: () => {
          this.CONSUME(t.Identifier);
          this.SUBRULE(this.slug);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k("assert"));
          this.CONSUME2(t.Identifier);
        },
      },
      { ALT: () => this.CONSUME3(t.Identifier) },
    ]);
    this.OPTION({
      GATE: () => this.word("within"),
      DEF: () => {
        this.CONSUME4(t.Identifier);
        this.SUBRULE(this.expression);
      },
    });
  });

  /** Contexts and actions, with what may stand before them. */
  activeDeclaration = this.RULE("activeDeclaration", () => {
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(k("external")) },
        { ALT: () => this.CONSUME(k("strong")) },
        { ALT: () => this.CONSUME(k("fair")) },
        { ALT: () => this.CONSUME(k("unfair")) },
      ]),
    );
    this.OR2([
      { ALT: () => this.SUBRULE(this.actionDeclaration) },
      { ALT: () => this.SUBRULE(this.contextDeclaration) },
    ]);
  });
  actionDeclaration = this.RULE("actionDeclaration", () => {
    this.CONSUME(k("action"));
    this.CONSUME(t.Identifier);
    this.OPTION(() => this.SUBRULE(this.parameters));
    this.OPTION2(() => {
      this.CONSUME(k("when"));
      this.SUBRULE(this.expression);
    });
    this.SUBRULE(this.block);
  });
  contextDeclaration = this.RULE("contextDeclaration", () => {
    this.OR([
      { ALT: () => this.CONSUME(k("thread")) },
      { ALT: () => this.CONSUME(k("entry")) },
      { ALT: () => this.CONSUME(k("isr")) },
      { ALT: () => this.CONSUME(k("device")) },
      { GATE: () => !this.wordIn(PLATFORM_WORDS) || true, ALT: () => this.CONSUME(t.Identifier) },
    ]);
    this.CONSUME2(t.Identifier);
    this.MANY(() => this.SUBRULE(this.index));
    this.MANY2(() => this.SUBRULE(this.contextClause));
    this.CONSUME(t.LeftBrace);
    this.OR2([
      {
        GATE: () =>
          [k("action"), k("external"), k("fair"), k("strong"), k("unfair")].some((w) =>
            this.next(w),
          ),
        ALT: () => this.AT_LEAST_ONE(() => this.SUBRULE(this.deviceAction)),
      },
      { ALT: () => this.MANY3(() => this.SUBRULE(this.statement)) },
    ]);
    this.CONSUME(t.RightBrace);
  });
  deviceAction = this.RULE("deviceAction", () => {
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(k("external")) },
        { ALT: () => this.CONSUME(k("strong")) },
        { ALT: () => this.CONSUME(k("fair")) },
        { ALT: () => this.CONSUME(k("unfair")) },
      ]),
    );
    this.SUBRULE(this.actionDeclaration);
  });
  contextClause = this.RULE("contextClause", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k("holding"));
          this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.heldLock) });
        },
      },
      {
        ALT: () => {
          this.CONSUME(k("when"));
          this.SUBRULE(this.expression);
          this.SUBRULE(this.ifClause);
        },
      },
      {
        GATE: () => this.word("on") && this.wordIn(["any", "each"], 2),
        ALT: () => {
          this.CONSUME(t.Identifier);
          this.CONSUME2(t.Identifier);
          this.CONSUME3(t.Identifier);
          this.SUBRULE2(this.ifClause);
        },
      },
      {
        GATE: () => this.word("on"),
        ALT: () => {
          this.CONSUME4(t.Identifier);
          this.CONSUME5(t.Identifier);
          this.SUBRULE2(this.expression);
          this.SUBRULE3(this.ifClause);
        },
      },
      {
        GATE: () => this.wordIn(["at", "priority"]),
        ALT: () => {
          this.CONSUME6(t.Identifier);
          this.SUBRULE3(this.expression);
          this.SUBRULE4(this.ifClause);
        },
      },
      {
        GATE: () => this.word("as"),
        ALT: () => {
          this.CONSUME7(t.Identifier);
          this.CONSUME8(t.Identifier);
          this.SUBRULE5(this.ifClause);
        },
      },
    ]);
  });
  heldLock = this.RULE("heldLock", () => {
    this.SUBRULE(this.lockReference);
    this.SUBRULE(this.ifClause);
  });
  /** A lock, with how it is held: `table shared`, `table exclusive`. */
  lockReference = this.RULE("lockReference", () => {
    this.SUBRULE(this.reference);
    this.OPTION({
      GATE: () => this.wordIn(["shared", "exclusive"]),
      DEF: () => this.CONSUME(t.Identifier),
    });
  });
  reference = this.RULE("reference", () => {
    this.CONSUME(t.Identifier);
    this.MANY(() => {
      this.CONSUME(t.LeftBracket);
      this.SUBRULE(this.expression);
      this.CONSUME(t.RightBracket);
    });
  });

  // ── Types ────────────────────────────────────────────────────────────────────────────────────

  type = this.RULE("type", () => {
    this.OR<unknown>({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(k("set"));
            this.SUBRULE(this.type);
          },
        },
        { ALT: () => this.SUBRULE(this.names) },
        {
          GATE: () => this.word("ref") && this.next(t.Identifier, 2),
          ALT: () => {
            this.CONSUME2(t.Identifier);
            this.CONSUME3(t.Identifier);
          },
        },
        {
          GATE: () => this.next(t.Identifier) && !this.rangeAhead(),
          ALT: () => this.CONSUME(t.Identifier),
        },
        {
          ALT: () => {
            this.SUBRULE(this.bound);
            this.CONSUME(t.DotDot);
            this.SUBRULE2(this.bound);
          },
        },
      ],
    });
    this.MANY(() => this.CONSUME(t.Question));
  });
  /** An end of a range: arithmetic alone, so that `0..1 in { 0, 1 }` is a range and then `in`. */
  bound = this.RULE("bound", () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.SUBRULE(this.arithmeticOperator);
      this.SUBRULE2(this.unary);
    });
  });
  arithmeticOperator = this.RULE("arithmeticOperator", () => {
    this.OR(
      [t.Plus, t.Minus, t.Times, t.Divide, t.Remainder].map((type) => ({
        ALT: () => this.CONSUME(type),
      })),
    );
  });
  /** A range that begins with a name: `..` comes before anything that could end a type. */
  private rangeAhead(): boolean {
    for (let i = 2, depth = 0; i < 40; i++) {
      const token = this.LA(i);
      if (depth === 0 && tokenMatcher(token, t.DotDot)) return true;
      if (tokenMatcher(token, t.LeftParen) || tokenMatcher(token, t.LeftBracket)) depth++;
      else if (tokenMatcher(token, t.RightParen) || tokenMatcher(token, t.RightBracket)) {
        if (depth-- === 0) return false;
      } else if (
        depth === 0 &&
        ![
          t.Plus,
          t.Minus,
          t.Times,
          t.Divide,
          t.Remainder,
          t.NumberLiteral,
          t.Identifier,
          t.Dot,
        ].some((x) => tokenMatcher(token, x))
      )
        return false;
    }
    return false;
  }
  domain = this.RULE("domain", () => {
    this.OR([
      {
        GATE: () =>
          this.next(t.NumberLiteral) ||
          this.next(t.Minus) ||
          this.next(k("set")) ||
          (this.word("ref") && this.next(t.Identifier, 2)) ||
          this.rangeAhead() ||
          (this.next(t.LeftParen) && this.rangeAhead()),
        ALT: () => this.SUBRULE(this.type),
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
  });

  // ── Statements ───────────────────────────────────────────────────────────────────────────────

  block = this.RULE("block", () => {
    this.CONSUME(t.LeftBrace);
    this.MANY(() => this.SUBRULE(this.statement));
    this.CONSUME(t.RightBrace);
  });

  statement = this.RULE("statement", () => {
    this.OPTION({
      GATE: () => this.next(t.Identifier) && this.next(t.Colon, 2),
      DEF: () => {
        this.CONSUME(t.Identifier);
        this.CONSUME(t.Colon);
      },
    });
    this.OR([
      { ALT: () => this.SUBRULE(this.block) },
      { ALT: () => this.SUBRULE(this.letStatement) },
      { ALT: () => this.SUBRULE(this.ifStatement) },
      { ALT: () => this.SUBRULE(this.whileStatement) },
      {
        ALT: () => {
          this.CONSUME(k("loop"));
          this.SUBRULE2(this.block);
        },
      },
      { ALT: () => this.SUBRULE(this.forStatement) },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(k("break")) },
            { ALT: () => this.CONSUME(k("continue")) },
            { ALT: () => this.CONSUME(k("skip")) },
          ]);
          this.CONSUME(t.Semicolon);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k("return"));
          this.OPTION2(() => this.SUBRULE(this.expression));
          this.CONSUME2(t.Semicolon);
        },
      },
      { ALT: () => this.SUBRULE(this.eitherStatement) },
      { ALT: () => this.SUBRULE(this.chooseStatement) },
      {
        GATE: () => !this.next(t.Identifier) || this.waitingAhead(WAITING_STATEMENTS),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.waitStatement),
      },
      { ALT: () => this.SUBRULE(this.assertStatement) },
      { ALT: () => this.SUBRULE(this.lockStatement) },
      {
        GATE: () =>
          this.word("at") &&
          !this.next(t.Equal, 2) &&
          !this.next(t.LeftBracket, 2) &&
          !this.next(t.Dot, 2),
        ALT: () => {
          this.CONSUME2(t.Identifier);
          this.SUBRULE2(this.expression);
          this.SUBRULE3(this.block);
        },
      },
      {
        GATE: () => this.next(t.LeftBrace, 2),
        ALT: () => {
          this.CONSUME(k("atomic"));
          this.SUBRULE4(this.block);
        },
      },
      { ALT: () => this.SUBRULE(this.signalStatement) },
      { ALT: () => this.SUBRULE(this.emitStatement) },
      { ALT: () => this.SUBRULE(this.expressionStatement) },
    ]);
  });
  letStatement = this.RULE("letStatement", () => {
    this.CONSUME(k("let"));
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Equal);
    this.SUBRULE(this.expression);
    this.CONSUME(t.Semicolon);
  });
  ifStatement = this.RULE("ifStatement", () => {
    this.CONSUME(k("if"));
    this.CONSUME(t.LeftParen);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k("fault"));
          this.CONSUME(t.Identifier);
        },
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
    this.CONSUME(t.RightParen);
    this.SUBRULE(this.block);
    this.OPTION(() => {
      this.CONSUME(k("else"));
      this.OR2([
        { ALT: () => this.SUBRULE(this.ifStatement) },
        { ALT: () => this.SUBRULE2(this.block) },
      ]);
    });
  });
  whileStatement = this.RULE("whileStatement", () => {
    this.CONSUME(k("while"));
    this.CONSUME(t.LeftParen);
    this.SUBRULE(this.expression);
    this.CONSUME(t.RightParen);
    this.SUBRULE(this.block);
  });
  forStatement = this.RULE("forStatement", () => {
    this.CONSUME(k("for"));
    this.CONSUME(t.Identifier);
    this.CONSUME(k("in"));
    this.SUBRULE(this.domain);
    this.SUBRULE(this.block);
  });
  eitherStatement = this.RULE("eitherStatement", () => {
    this.CONSUME(k("either"));
    this.SUBRULE(this.block);
    this.AT_LEAST_ONE(() => {
      this.CONSUME(k("or"));
      this.SUBRULE2(this.block);
    });
  });
  chooseStatement = this.RULE("chooseStatement", () => {
    this.CONSUME(k("choose"));
    this.CONSUME(t.Identifier);
    this.CONSUME(k("in"));
    this.SUBRULE(this.domain);
    this.OPTION(() => {
      this.CONSUME(k("where"));
      this.SUBRULE(this.expression);
    });
    this.CONSUME(t.Semicolon);
  });
  waitStatement = this.RULE("waitStatement", () => {
    this.OPTION(() => this.CONSUME(k("idle")));
    this.OR([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(k("await")) },
            {
              ALT: () => {
                this.CONSUME(k("spin"));
                this.CONSUME(k("until"));
              },
            },
          ]);
          this.SUBRULE(this.expression);
        },
      },
      { ALT: () => this.SUBRULE(this.waitingExpression) },
    ]);
    this.CONSUME(t.Semicolon);
  });
  /** `sleep c with L or timeout`, `wake c`, `wait e`, `arm T`, … */
  waitingExpression = this.RULE("waitingExpression", () => {
    const word = this.CONSUME(t.Identifier);
    this.SUBRULE(this.reference);
    this.OPTION({
      GATE: () => word.image === "sleep",
      DEF: () => {
        this.CONSUME(k("with"));
        this.SUBRULE(this.lockReference);
      },
    });
    this.OPTION2({
      GATE: () => word.image === "sleep" || word.image === "wait",
      DEF: () => {
        this.CONSUME(k("or"));
        this.CONSUME2(t.Identifier);
      },
    });
  });
  private waitingAhead(words: readonly ContextualWord[]): boolean {
    return this.wordIn(words) && this.next(t.Identifier, 2);
  }
  assertStatement = this.RULE("assertStatement", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(k("assert")) },
            { ALT: () => this.CONSUME(k("assume")) },
          ]);
          this.SUBRULE(this.expression);
        },
      },
      {
        ALT: () => {
          this.OR3([
            { ALT: () => this.CONSUME(k("assertHeld")) },
            { ALT: () => this.CONSUME(k("assertNotHeld")) },
          ]);
          this.SUBRULE(this.lockReference);
        },
      },
    ]);
    this.CONSUME(t.Semicolon);
  });
  lockStatement = this.RULE("lockStatement", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k("acquire"));
          this.SUBRULE(this.lockReference);
          this.SUBRULE(this.atClause);
          this.CONSUME(t.Semicolon);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k("release"));
          this.SUBRULE2(this.lockReference);
          this.CONSUME2(t.Semicolon);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k("with"));
          this.SUBRULE3(this.lockReference);
          this.SUBRULE2(this.atClause);
          this.SUBRULE(this.block);
        },
      },
    ]);
  });
  atClause = this.RULE("atClause", () => {
    this.OPTION({
      GATE: () => this.word("at"),
      DEF: () => {
        this.CONSUME(t.Identifier);
        this.SUBRULE(this.expression);
      },
    });
  });
  signalStatement = this.RULE("signalStatement", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(k("raise")) },
            { ALT: () => this.CONSUME(k("mask")) },
            { ALT: () => this.CONSUME(k("unmask")) },
          ]);
          this.SUBRULE(this.reference);
        },
      },
      { ALT: () => this.SUBRULE(this.scheduleExpression) },
    ]);
    this.CONSUME(t.Semicolon);
  });
  scheduleExpression = this.RULE("scheduleExpression", () => {
    this.CONSUME(k("schedule"));
    this.SUBRULE(this.reference);
    this.OPTION({
      GATE: () => this.word("on"),
      DEF: () => {
        this.CONSUME(t.Identifier);
        this.CONSUME2(t.Identifier);
        this.SUBRULE(this.expression);
      },
    });
  });
  emitStatement = this.RULE("emitStatement", () => {
    this.CONSUME(k("emit"));
    this.CONSUME(t.Identifier);
    this.OPTION(() => this.SUBRULE(this.arguments));
    this.CONSUME(t.Semicolon);
  });
  /** An assignment, a call or an operation. */
  expressionStatement = this.RULE("expressionStatement", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.place) },
      {
        ALT: () => {
          this.CONSUME(k("tryAcquire"));
          this.SUBRULE(this.lockReference);
          this.SUBRULE(this.atClause);
        },
      },
    ]);
    this.OPTION(() => {
      this.CONSUME(t.Equal);
      this.SUBRULE2(this.expression);
    });
    this.CONSUME(t.Semicolon);
  });
  /** What can be assigned to or called: a name with indices, members and arguments. */
  place = this.RULE("place", () => {
    this.CONSUME(t.Identifier);
    this.MANY(() => this.SUBRULE(this.suffix));
  });

  // ── Expressions ──────────────────────────────────────────────────────────────────────────────

  expression = this.RULE("expression", () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.SUBRULE(this.binaryOperator);
      this.SUBRULE2(this.unary);
    });
  });
  binaryOperator = this.RULE("binaryOperator", () => {
    this.OR(t.binaryOperators.map((type) => ({ ALT: () => this.CONSUME(type) })));
  });
  unary = this.RULE("unary", () => {
    this.MANY(() =>
      this.OR([{ ALT: () => this.CONSUME(t.Not) }, { ALT: () => this.CONSUME(t.Minus) }]),
    );
    this.SUBRULE(this.postfix);
  });
  postfix = this.RULE("postfix", () => {
    this.SUBRULE(this.primary);
    this.MANY(() => this.SUBRULE(this.suffix));
  });
  suffix = this.RULE("suffix", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.LeftBracket);
          this.SUBRULE(this.expression);
          this.CONSUME(t.RightBracket);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Dot);
          this.SUBRULE(this.memberName);
        },
      },
      { ALT: () => this.SUBRULE(this.arguments) },
    ]);
  });
  memberName = this.RULE("memberName", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Identifier) },
      ...[...t.keywords.values()].map((type) => ({ ALT: () => this.CONSUME(type) })),
    ]);
  });
  arguments = this.RULE("arguments", () => {
    this.CONSUME(t.LeftParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(t.RightParen);
  });
  primary = this.RULE("primary", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.NumberLiteral) },
      { ALT: () => this.CONSUME(k("true")) },
      { ALT: () => this.CONSUME(k("false")) },
      { ALT: () => this.CONSUME(k("none")) },
      {
        ALT: () => {
          this.CONSUME(t.LeftParen);
          this.SUBRULE(this.expression);
          this.CONSUME(t.RightParen);
        },
      },
      { ALT: () => this.SUBRULE(this.conditional) },
      { ALT: () => this.SUBRULE(this.quantifier) },
      {
        ALT: () => {
          this.CONSUME(k("atomic"));
          this.CONSUME2(t.LeftParen);
          this.SUBRULE2(this.expression);
          this.CONSUME2(t.RightParen);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k("tryAcquire"));
          this.SUBRULE(this.lockReference);
          this.SUBRULE(this.atClause);
        },
      },
      { ALT: () => this.SUBRULE(this.scheduleExpression) },
      { GATE: () => this.recordAhead(), ALT: () => this.SUBRULE(this.recordLiteral) },
      {
        GATE: () => this.waitingAhead(WAITING_RESULTS),
        ALT: () => this.SUBRULE(this.waitingExpression),
      },
      {
        GATE: () =>
          this.wordIn(["count", "min", "max"]) &&
          this.next(t.LeftParen, 2) &&
          this.next(t.Identifier, 3) &&
          this.next(k("in"), 4),
        ALT: () => this.SUBRULE(this.extreme),
      },
      { ALT: () => this.CONSUME(t.Identifier) },
      { ALT: () => this.SUBRULE(this.setExpression) },
    ]);
  });
  /** `R { f: e }`, and not a name before a block whose first statement has a label: only a block has a `;`. */
  private recordAhead(): boolean {
    if (!(
      this.next(t.Identifier) &&
      this.next(t.LeftBrace, 2) &&
      this.next(t.Identifier, 3) &&
      this.next(t.Colon, 4)
    ))
      return false;
    for (let i = 3, depth = 1; i < 400; i++) {
      if (this.next(t.Semicolon, i) || this.next(EOF, i)) return false;
      if (this.next(t.LeftBrace, i)) depth++;
      else if (this.next(t.RightBrace, i) && --depth === 0) return true;
    }
    return true;
  }
  recordLiteral = this.RULE("recordLiteral", () => {
    this.CONSUME(t.Identifier);
    this.CONSUME(t.LeftBrace);
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => {
        this.CONSUME2(t.Identifier);
        this.CONSUME(t.Colon);
        this.SUBRULE(this.expression);
      },
    });
    this.CONSUME(t.RightBrace);
  });
  conditional = this.RULE("conditional", () => {
    this.CONSUME(k("if"));
    this.SUBRULE(this.expression);
    this.CONSUME(k("then"));
    this.SUBRULE2(this.expression);
    this.CONSUME(k("else"));
    this.SUBRULE3(this.expression);
  });
  quantifier = this.RULE("quantifier", () => {
    this.OR([{ ALT: () => this.CONSUME(k("forall")) }, { ALT: () => this.CONSUME(k("exists")) }]);
    this.CONSUME(t.Identifier);
    this.CONSUME(k("in"));
    this.SUBRULE(this.domain);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.expression);
  });
  extreme = this.RULE("extreme", () => {
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.counted);
  });
  counted = this.RULE("counted", () => {
    this.CONSUME(t.LeftParen);
    this.CONSUME(t.Identifier);
    this.CONSUME(k("in"));
    this.SUBRULE(this.domain);
    this.OPTION(() => {
      this.CONSUME(k("where"));
      this.SUBRULE(this.expression);
    });
    this.CONSUME(t.RightParen);
  });
  /** `{}`, `{ a, b }` or `{ x in S where e }`. */
  setExpression = this.RULE("setExpression", () => {
    this.CONSUME(t.LeftBrace);
    this.OR([
      {
        GATE: () => this.next(t.Identifier) && this.next(k("in"), 2) && this.whereAhead(),
        ALT: () => {
          this.CONSUME(t.Identifier);
          this.CONSUME(k("in"));
          this.SUBRULE(this.domain);
          this.CONSUME(k("where"));
          this.SUBRULE(this.expression);
        },
      },
      { ALT: () => this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE2(this.expression) }) },
    ]);
    this.CONSUME(t.RightBrace);
  });
  private whereAhead(): boolean {
    for (let i = 3; i < 60; i++) {
      if (this.next(k("where"), i)) return true;
      if (this.next(t.RightBrace, i) || this.next(t.Comma, i) || this.next(t.Semicolon, i))
        return false;
    }
    return false;
  }
}

let parser: SpecParser | undefined;

/** The one parser; building it analyses the grammar, which is worth doing once. */
export function specParser(): SpecParser {
  parser ??= new SpecParser();
  return parser;
}
