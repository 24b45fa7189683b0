// @ts-check
import { createTracking } from "../../builder/targets/scorm12/tracking.js";
import { begin } from "./bare.js";

begin(createTracking);
