/** `interlock new NAME`: a small spec to begin with, which checks as it stands. */
import { existsSync } from "node:fs";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { refuse } from "../refusal.js";
import { openTerminal } from "../terminal.js";
import { writeFile } from "../write-file.js";

export function createSpec(name: string): ExitCode {
  const stem = name.replace(/\.ilk$/, "");
  if (!/^[A-Za-z][\w/-]*$/.test(stem))
    refuse("ILK9003", name, {
      option: "new",
      value: name,
      expected: "a name of letters, digits and `-` that begins with a letter",
    });
  const path = `${stem}.ilk`;
  if (existsSync(path)) refuse("ILK9005", name, { path });
  const title = (stem.split("/").at(-1) ?? stem)
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  writeFile(path, starter(title));
  openTerminal().write(`${path}\nCheck it:  interlock check ${path}\n`);
  return EXIT.asExpected;
}

const starter = (
  title: string,
): string => `/// May the interrupt come between the two halves of an update?
/// Source: where the code is. Abstracted: what is left out.
spec ${title};

const interruptsOff = false; // what the fix changes

cpus 1;
var count: 0..3 = 0;
ghost var arrived: 0..3 = 0;

/// Takes one away: reads, then writes.
thread Worker {
  loop {
    if (interruptsOff) {
      at INTERRUPT { take(); }
    } else {
      take();
    }
  }
}

proc take() {
  let seen = count;
  if (seen > 0) { atomic { count = seen - 1; arrived = arrived - 1; } }
}

/// Adds one.
isr Arrival {
  if (count < 3) { atomic { count = count + 1; arrived = arrived + 1; } }
}

device Line {
  action signal { raise Arrival; }
}

invariant noneLost: count == arrived;
reachable full: count == 3;

revision before {}
revision after { interruptsOff = true; }
expect before violates noneLost;
expect after holds;
`;
