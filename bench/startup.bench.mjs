import { hasCorpus, medians, node, xml } from "./support.mjs";

export const title = "whole processes against `node -e 0`";

export default async function startup() {
  const runs = {
    "resdiff samples/64-50.zh.txt, which looks for the earlier text": ["bin/resdiff.js", "samples/64-50.zh.txt"],
    ...(hasCorpus && {
      "resdiff 75/268 → 77/338, a daily pair of XML (2.2 is the aim)": ["bin/resdiff.js", xml("75/268"), xml("77/338")],
      "resdiff 76/72 → 77/248, the longest pair (5.5 is the aim)": ["bin/resdiff.js", xml("76/72"), xml("77/248")],
    }),
  };
  const [empty, ...times] = await medians(
    [["-e", "0"], ...Object.values(runs)].map((args) => () => node(...args)),
    15,
  );
  return Object.keys(runs).map((name, i) => `${(times[i] / empty).toFixed(2)} ×  ${name}`);
}
