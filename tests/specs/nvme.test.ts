/** The NVMe miniport beyond StartIo: what each revision breaks, and by which run. */
import { fileURLToPath } from "node:url";
import { describeShipped } from "../support/shipped.js";
import { describeRuns } from "../support/spec-runs.js";
import { nvme } from "./nvme-runs.js";

const folder = fileURLToPath(new URL("../../specs/", import.meta.url));

for (const [name, runs] of Object.entries(nvme)) describeRuns(`${folder}${name}.ilk`, runs);

describeShipped("nvme");
