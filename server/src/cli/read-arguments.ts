/** Reads the command line into a command and its options; a mistake ends in one line that says which. */
import { parseArgs } from "node:util";
import { type Locale, ruleCodes } from "../core";
import { type Settings, severities } from "../settings";
import { Failure } from "./failure";
import { type Texts, textsIn } from "./texts";

export interface Arguments {
  readonly command: string | null;
  readonly operands: readonly string[];
  readonly corpus: readonly string[];
  readonly format: string | null;
  /** A configuration file that takes the place of the one found. */
  readonly config: string | null;
  /** False for a check without configuration and baseline. */
  readonly configured: boolean;
  readonly severity: Settings["severity"];
  /** Whether facts of cited sentences are looked up in their sources. */
  readonly paraphrase: boolean;
  readonly updateBaseline: boolean;
  readonly recordSources: boolean;
  readonly maxWarnings: number;
  /** A file of which `sources` tells why it is, or is not, in the corpus. */
  readonly why: string | null;
  /** Where `index` writes: a file, or a folder for a team. */
  readonly output: string | null;
  readonly shared: string | null;
  readonly color: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const options = {
  corpus: { type: "string", multiple: true },
  format: { type: "string" },
  locale: { type: "string" },
  config: { type: "string" },
  "no-config": { type: "boolean" },
  severity: { type: "string", multiple: true },
  paraphrase: { type: "boolean" },
  "update-baseline": { type: "boolean" },
  "record-sources": { type: "boolean" },
  "max-warnings": { type: "string" },
  why: { type: "string" },
  output: { type: "string" },
  shared: { type: "string" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

export type Environment = { readonly [name: string]: string | undefined };

/** The language to speak, told even where the rest of the command line cannot be read. */
export function readLocale(argv: readonly string[], environment: Environment): Locale {
  const { values } = parseArgs({ args: [...argv], options, strict: false });
  const named = values.locale ?? (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG);
  return typeof named === "string" && /^fr(?:$|[_.@-])/i.test(named) ? "fr" : "en";
}

export function readArguments(argv: readonly string[], locale: Locale): Arguments {
  const texts = textsIn(locale);
  // Not strict, because the messages of the strict mode are English.
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [command = null, ...operands] = positionals;
  for (const token of tokens) {
    // Editors add options that are for the server, such as `--stdio`.
    if (token.kind === "option" && command !== "lsp") checkOption(token, texts);
  }
  const configured = values["no-config"] !== true;
  for (const other of ["config", "update-baseline", "record-sources"] as const) {
    if (!configured && values[other] !== undefined)
      throw new Failure(texts.notTogether(`--${other}`, "--no-config"));
  }
  if (values.output !== undefined && values.shared !== undefined)
    throw new Failure(texts.notTogether("--output", "--shared"));
  const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
  return {
    command,
    operands,
    corpus: (values.corpus ?? []).filter((folder) => typeof folder === "string"),
    format: typeof values.format === "string" ? values.format : null,
    config: typeof values.config === "string" ? values.config : null,
    configured,
    severity: readSeverities(
      (values.severity ?? []).filter((its) => typeof its === "string"),
      texts,
    ),
    paraphrase: values.paraphrase === true,
    updateBaseline: values["update-baseline"] === true,
    recordSources: values["record-sources"] === true,
    maxWarnings:
      typeof values["max-warnings"] === "string" ? Number(values["max-warnings"]) : Number.POSITIVE_INFINITY,
    why: textOf(values.why),
    output: textOf(values.output),
    shared: textOf(values.shared),
    color: values["no-color"] !== true,
    help: values.help === true,
    version: values.version === true,
  };
}

function checkOption({ name, rawName, value }: OptionToken, texts: Texts): void {
  const option = Object.entries(options).find(([known]) => known === name)?.[1];
  if (option === undefined) throw new Failure(texts.unknownOption(rawName));
  if (option.type === "boolean" && value !== undefined) throw new Failure(texts.optionTakesNoValue(rawName));
  if (option.type === "string" && !value) throw new Failure(texts.optionNeedsValue(rawName));
  if (name === "locale" && value !== "en" && value !== "fr") {
    throw new Failure(texts.unknownValue("--locale", value ?? "", ["en", "fr"]));
  }
  if (name === "max-warnings" && !/^\d{1,9}$/.test(value ?? ""))
    throw new Failure(texts.notANumber(rawName, value ?? ""));
}

/** `author-spelling=off`, each for one rule; of two for the same rule the later holds. */
function readSeverities(written: readonly string[], texts: Texts): Settings["severity"] {
  return Object.fromEntries(
    written.map((pair) => {
      const [rule = "", level = "", ...more] = pair.split("=");
      if (level === "" || more.length > 0) throw new Failure(texts.notAPair("--severity", pair));
      const code = ruleCodes.find((known) => known === rule);
      if (code === undefined) throw new Failure(texts.unknownRule(rule));
      const severity = severities.find((known) => known === level);
      if (severity === undefined)
        throw new Failure(texts.unknownValue(`--severity ${rule}`, level, severities));
      return [code, severity];
    }),
  );
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}
