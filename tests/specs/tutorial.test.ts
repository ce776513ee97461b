/** The tutorial's specs: each revision is as it says, and as the manifest says. */
import { describeShipped } from "../support/shipped.js";

describeShipped("tutorial");
