// Trains the sequence models: averaged structured perceptron (Collins 2002), pruned and rounded to whole numbers.
// Deterministic: the same examples in the same order give the same bytes.

const FORBIDDEN = -1_000_000_000;

/**
 * @param {{rows: FeatureRows, labels: string[]}[]} examples sentences with their features (`src/text/feature-rows.ts`)
 * @param {{labels: string[], epochs: number, leastCount: number, mayFollow?: (before: string|null, label: string) =>
 *   boolean}} options
 * @returns what `finish` needs: labels, ids of the kept features, averaged weights and transitions
 */
export function learn(examples, { labels, epochs, leastCount, dropped = 0, mayFollow = () => true }) {
  const { rowOf, ids } = knownFeatures(examples, leastCount);
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const data = examples.map(({ rows, labels: gold }) => ({
    rows: compact(rows, rowOf),
    gold: Uint8Array.from(gold, (label) => numbers.get(label)),
  }));
  const L = labels.length;
  const state = {
    L,
    weights: new Float64Array(ids.length * L),
    sums: new Float64Array(ids.length * L),
    transitions: new Float64Array((L + 1) * L),
    transitionSums: new Float64Array((L + 1) * L),
    allowed: Uint8Array.from({ length: (L + 1) * L }, (_, i) =>
      mayFollow(labels[Math.floor(i / L)] ?? null, labels[i % L]) ? 1 : 0,
    ),
  };
  const order = data.map((_, i) => i);
  const random = mulberry32(20240601);
  let time = 1;
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    shuffle(order, random);
    let [wrong, total] = [0, 0];
    for (const i of order) {
      const { gold } = data[i];
      const rows = thinned(data[i].rows, dropped, random);
      const guess = decode(state, rows);
      const errors = gold.reduce((n, label, t) => n + (label === guess[t] ? 0 : 1), 0);
      wrong += errors;
      total += gold.length;
      if (errors > 0) update(state, rows, gold, guess, time);
      time += 1;
    }
    console.error(`epoch ${epoch}: ${((100 * wrong) / total).toFixed(2)} % wrong`);
  }
  for (let i = 0; i < state.weights.length; i += 1) state.weights[i] -= state.sums[i] / time;
  for (let i = 0; i < state.transitions.length; i += 1) state.transitions[i] -= state.transitionSums[i] / time;
  return { labels, ids, weights: state.weights, transitions: state.transitions, allowed: state.allowed };
}

// Features seen `leastCount` times or more, in ascending order of id.
function knownFeatures(examples, leastCount) {
  const counts = new Map();
  for (const { rows } of examples)
    for (let token = 0; token < rows.length; token += 1)
      for (const id of rows.idsOf(token)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ids = Int32Array.from([...counts].filter(([, n]) => n >= leastCount).map(([id]) => id)).sort();
  return { ids, rowOf: new Map(Array.from(ids, (id, row) => [id, row])) };
}

function compact(rows, rowOf) {
  const ids = [];
  const ends = new Int32Array(rows.length);
  for (let token = 0; token < rows.length; token += 1) {
    for (const id of rows.idsOf(token)) {
      const row = rowOf.get(id);
      if (row !== undefined) ids.push(row);
    }
    ends[token] = ids.length;
  }
  return { length: rows.length, ids: Int32Array.from(ids), ends };
}

// Leaves out a share of the features of one visit, so that none is leant on alone (a simple guard against learning by
// heart).
function thinned(rows, dropped, random) {
  if (dropped === 0) return rows;
  const ids = new Int32Array(rows.ids.length);
  const ends = new Int32Array(rows.length);
  let [from, to] = [0, 0];
  for (let token = 0; token < rows.length; token += 1) {
    for (; from < rows.ends[token]; from += 1) if (random() >= dropped) ids[to++] = rows.ids[from];
    ends[token] = to;
  }
  return { length: rows.length, ids, ends };
}

function decode({ L, weights, transitions, allowed }, rows) {
  const back = new Uint8Array(rows.length * L);
  let before = new Float64Array(L);
  let now = new Float64Array(L);
  const emission = new Float64Array(L);
  let feature = 0;
  for (let token = 0; token < rows.length; token += 1) {
    emission.fill(0);
    for (; feature < rows.ends[token]; feature += 1) {
      const row = rows.ids[feature] * L;
      for (let l = 0; l < L; l += 1) emission[l] += weights[row + l];
    }
    for (let l = 0; l < L; l += 1) {
      if (token === 0) {
        now[l] = allowed[L * L + l] ? emission[l] + transitions[L * L + l] : -1e15;
        continue;
      }
      let [best, from] = [-1e18, 0];
      for (let p = 0; p < L; p += 1) {
        if (!allowed[p * L + l]) continue;
        const score = before[p] + transitions[p * L + l];
        if (score > best) [best, from] = [score, p];
      }
      now[l] = best + emission[l];
      back[token * L + l] = from;
    }
    [before, now] = [now, before];
  }
  const path = new Uint8Array(rows.length);
  let best = 0;
  for (let l = 1; l < L; l += 1) if (before[l] > before[best]) best = l;
  for (let token = rows.length - 1; token >= 0; token -= 1) {
    path[token] = best;
    best = back[token * L + best];
  }
  return path;
}

function update({ L, weights, sums, transitions, transitionSums }, rows, gold, guess, time) {
  let feature = 0;
  for (let token = 0; token < rows.length; token += 1) {
    const [right, wrong] = [gold[token], guess[token]];
    for (; feature < rows.ends[token]; feature += 1) {
      if (right === wrong) continue;
      const row = rows.ids[feature] * L;
      weights[row + right] += 1;
      sums[row + right] += time;
      weights[row + wrong] -= 1;
      sums[row + wrong] -= time;
    }
    const a = (token ? gold[token - 1] : L) * L + right;
    const b = (token ? guess[token - 1] : L) * L + wrong;
    if (a === b) continue;
    transitions[a] += 1;
    transitionSums[a] += time;
    transitions[b] -= 1;
    transitionSums[b] -= time;
  }
}

/**
 * Rounds the weights to -127..127 and keeps the features that weigh most.
 *
 * @param learned what `learn` returned
 * @param {number} keep how many features are kept at most
 * @returns a draft for `encodeModel`
 */
export function finish({ labels, ids, weights, transitions, allowed }, keep) {
  const L = labels.length;
  const strongest = Float64Array.from(ids, (_, row) => {
    let most = 0;
    for (let l = 0; l < L; l += 1) most = Math.max(most, Math.abs(weights[row * L + l]));
    return most;
  });
  // One weight in two thousand may be cut off at 127; the scale then suits the rest.
  const sorted = Float64Array.from(strongest).sort();
  const scale = 127 / sorted[Math.floor(sorted.length * 0.9995)];
  const least = Math.max(sorted[Math.max(0, sorted.length - keep)], 0.6 / scale);
  const kept = Array.from(ids.keys()).filter((row) => strongest[row] >= least);
  const whole = new Int8Array(kept.length * L);
  kept.forEach((row, i) => {
    for (let l = 0; l < L; l += 1)
      whole[i * L + l] = Math.max(-127, Math.min(127, Math.round(weights[row * L + l] * scale)));
  });
  return {
    labels,
    ids: Int32Array.from(kept, (row) => ids[row]),
    weights: whole,
    transitions: Int32Array.from(transitions, (weight, i) =>
      allowed[i] ? Math.max(-32767, Math.min(32767, Math.round(weight * scale))) : FORBIDDEN,
    ),
  };
}

/** Mulberry32 (Tommy Ettinger, public domain): a small generator of numbers 0..1 with a fixed seed. */
export function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles a list in place (Fisher and Yates). */
export function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}
