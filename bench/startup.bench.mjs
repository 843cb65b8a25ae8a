import { hasCorpus, medians, node, xml } from "./support.mjs";

export const title = "whole processes against `node -e 0`";

export default async function startup() {
  const runs = {
    "resdiff samples/64-50.zh.txt (at most 2.5)": ["bin/resdiff.js", "samples/64-50.zh.txt"],
    ...(hasCorpus && {
      "resdiff 76/72 → 77/248, the longest pair (at most 8)": ["bin/resdiff.js", xml("76/72"), xml("77/248")],
    }),
  };
  const [empty, ...times] = await medians(
    [["-e", "0"], ...Object.values(runs)].map((args) => () => node(...args)),
    15,
  );
  return Object.keys(runs).map((name, i) => `${(times[i] / empty).toFixed(2)} ×  ${name}`);
}
