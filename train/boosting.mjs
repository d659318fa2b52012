// Gradient-boosted trees for yes-or-no questions over rows of numbers, as plain loops: histograms of binned features
// (LightGBM, Ke et al. 2017), gains of second order (XGBoost, Chen and Guestrin 2016). Deterministic for one seed.

const BINS = 32;
// A leaf holds at least this much weight of doubt, and its value is drawn towards nought by as much.
const LEAST_HESSIAN = 4;
const SHRINK = 3;
const LEAST_GAIN = 1e-3;

/** Takes a seed; returns a generator of numbers in [0, 1). */
export function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Trains the trees.
 *
 * @param rows the features, a Float64Array a row
 * @param labels 0 or 1 a row
 * @param weights how much each row counts
 * @param options `trees`, `depth`, `rate` and `seed`
 * @returns `{base, trees}`: log odds to begin with, and trees as flat lists of (feature, threshold, left, right), a
 * leaf being (-1, value, 0, 0); a feature below the threshold goes left
 */
export function boost(rows, labels, weights, { trees: count, depth, rate, seed }) {
  const { bins, edges } = binned(rows);
  const [g, h] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  const total = weights.reduce((a, b) => a + b, 0);
  const share = labels.reduce((sum, label, i) => sum + label * weights[i], 0) / total;
  const base = Number(Math.log(share / (1 - share)).toFixed(4));
  const scores = new Float64Array(rows.length).fill(base);
  const next = mulberry32(seed);
  const trees = [];
  while (trees.length < count) {
    const members = sampled(
      rows.length,
      next,
      (i) => {
        const p = 1 / (1 + Math.exp(-scores[i]));
        g[i] = (p - labels[i]) * weights[i];
        h[i] = p * (1 - p) * weights[i];
        return Math.min(1, 0.03 + 1.2 * Math.abs(g[i]));
      },
      (i, chance) => {
        g[i] /= chance;
        h[i] /= chance;
      },
    );
    const nodes = [];
    const data = { bins, edges, g, h, rate, nodes };
    growTree(data, members, histogram(data, members), depth);
    trees.push(
      nodes.flatMap(({ feature, value, left, right, bin }) => [
        feature,
        feature < 0 ? value : edges[feature][bin],
        left,
        right,
      ]),
    );
    for (let i = 0; i < rows.length; i += 1) scores[i] += leafOf(nodes, bins, i * edges.length);
  }
  return { base, trees };
}

// Rows that are told well already are drawn seldom and count for more when they are: the sums stay true on average.
function sampled(length, next, chanceOf, amplify) {
  const members = [];
  for (let i = 0; i < length; i += 1) {
    const chance = chanceOf(i);
    if (next() >= chance) continue;
    amplify(i, chance);
    members.push(i);
  }
  return Int32Array.from(members);
}

function binned(rows) {
  const width = rows[0].length;
  const edges = Array.from({ length: width }, (_, feature) =>
    binEdges(Float64Array.from(rows, (row) => row[feature]).sort()),
  );
  const bins = new Uint8Array(rows.length * width);
  rows.forEach((row, i) => {
    for (let f = 0; f < width; f += 1) bins[i * width + f] = binOf(edges[f], row[f]);
  });
  return { bins, edges };
}

function binEdges(sorted) {
  const round = (value) => Number(value.toFixed(5));
  const values = [...new Set(sorted)];
  if (values.length <= BINS) return [...new Set(values.slice(1).map(round))];
  const cuts = Array.from({ length: BINS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)]);
  return [...new Set(cuts.map(round))];
}

// How many edges the value reaches.
function binOf(edges, value) {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= edges[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Sums of gradients and hessians for every bin of every feature, side by side.
function histogram({ bins, edges, g, h }, members) {
  const width = edges.length;
  const sums = new Float64Array(width * BINS * 2);
  for (const i of members) {
    const [gi, hi, at] = [g[i], h[i], i * width];
    for (let f = 0; f < width; f += 1) {
      const k = (f * BINS + bins[at + f]) * 2;
      sums[k] += gi;
      sums[k + 1] += hi;
    }
  }
  return sums;
}

function growTree(data, members, sums, depth) {
  const { bins, edges, rate, nodes } = data;
  const split = bestSplit(sums, edges);
  const at =
    nodes.push({
      feature: -1,
      value: Number(((-rate * split.g) / (split.h + SHRINK)).toFixed(4)),
      left: 0,
      right: 0,
      bin: 0,
    }) - 1;
  if (depth === 0 || split.feature < 0) return at;
  const goesLeft = (i) => bins[i * edges.length + split.feature] <= split.bin;
  const [left, right] = [members.filter(goesLeft), members.filter((i) => !goesLeft(i))];
  // One side is counted, the other is the difference.
  const smaller = histogram(data, left.length < right.length ? left : right);
  const larger = sums.map((sum, k) => sum - smaller[k]);
  const [leftSums, rightSums] = left.length < right.length ? [smaller, larger] : [larger, smaller];
  nodes[at].feature = split.feature;
  nodes[at].bin = split.bin;
  nodes[at].left = growTree(data, left, leftSums, depth - 1);
  nodes[at].right = growTree(data, right, rightSums, depth - 1);
  return at;
}

function bestSplit(sums, edges) {
  let [g, h] = [0, 0];
  for (let bin = 0; bin < BINS; bin += 1) {
    g += sums[bin * 2];
    h += sums[bin * 2 + 1];
  }
  let best = { gain: LEAST_GAIN, feature: -1, bin: 0 };
  const worth = (g, h) => (g * g) / (h + SHRINK);
  edges.forEach((cuts, feature) => {
    let [leftG, leftH] = [0, 0];
    for (let bin = 0; bin < cuts.length; bin += 1) {
      const k = (feature * BINS + bin) * 2;
      leftG += sums[k];
      leftH += sums[k + 1];
      if (leftH < LEAST_HESSIAN || h - leftH < LEAST_HESSIAN) continue;
      const gain = worth(leftG, leftH) + worth(g - leftG, h - leftH) - worth(g, h);
      if (gain > best.gain) best = { gain, feature, bin };
    }
  });
  return { ...best, g, h };
}

function leafOf(nodes, bins, offset) {
  let node = nodes[0];
  while (node.feature >= 0) node = nodes[bins[offset + node.feature] <= node.bin ? node.left : node.right];
  return node.value;
}
