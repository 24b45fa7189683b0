// @ts-check
import { createTracking } from "../../builder/targets/scorm2004/tracking.js";
import { begin } from "./bare.js";

begin(createTracking);
