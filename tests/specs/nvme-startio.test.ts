/** The NVMe miniport's StartIo in all its revisions; for its runs see tests/examples. */
import { describeShipped } from "../support/shipped.js";

describeShipped("nvme-startio");
