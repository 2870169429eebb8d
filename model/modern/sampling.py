"""Softmax and sampler for vocabularies of tens of thousands: one workgroup, all of its invocations at work. The rest is Loupe's."""

from tvm.script import tirx as T

from loupe.attention import LOWEST
from loupe.tir import f32, i32, kernel

WORKERS = 256  # invocations, the most that every adapter allows


def softmax(V: int):
    """Two barriers; every invocation adds up the parts of all others for itself."""
    steps = -(-V // WORKERS)  # the last may be too many for some

    @kernel
    @T.prim_func(s_tir=True)
    def softmax_kernel(logits: f32(1, 1, V), temperature: f32(1), probs: f32(1, 1, V)):
        bx = T.launch_thread("blockIdx.x", 1)
        tx = T.launch_thread("threadIdx.x", WORKERS)
        tops = T.alloc_shared((WORKERS,), "float32")
        sums = T.alloc_shared((WORKERS,), "float32")
        s = T.alloc_local((2,), "float32")
        s[0] = T.float32(LOWEST)
        for k in T.serial(steps):
            if k * WORKERS + tx < V:
                s[0] = T.max(s[0], logits[0, 0, k * WORKERS + tx])
        tops[tx] = s[0]
        T.tvm_storage_sync("shared")
        for k in T.serial(WORKERS):
            s[0] = T.max(s[0], tops[k])
        s[1] = T.float32(0)
        for k in T.serial(steps):
            if k * WORKERS + tx < V:
                probs[0, 0, k * WORKERS + tx] = T.exp((logits[0, 0, k * WORKERS + tx] - s[0]) / temperature[0])
                s[1] = s[1] + probs[0, 0, k * WORKERS + tx]
        sums[tx] = s[1]
        T.tvm_storage_sync("shared")
        s[1] = T.float32(0)
        for k in T.serial(WORKERS):
            s[1] = s[1] + sums[k]
        for k in T.serial(steps):
            if k * WORKERS + tx < V:
                probs[0, 0, k * WORKERS + tx] = probs[0, 0, k * WORKERS + tx] / s[1]

    return softmax_kernel


def top_p(V: int):
    """Over unsorted probabilities: bisection for the highest threshold that keeps a mass of at least top_p, one barrier a step (the parts
    of a step lie where the step before last had its own), then the inverse distribution over what is kept. Each invocation owns a run of
    neighbours, so that the order of the tokens is kept."""
    run = -(-V // WORKERS)

    @kernel
    @T.prim_func(s_tir=True)
    def sample_kernel(probs: f32(1, V), ids: i32(1, V), uniform: f32(1), limit: f32(1), out: i32(1)):
        bx = T.launch_thread("blockIdx.x", 1)
        tx = T.launch_thread("threadIdx.x", WORKERS)
        parts = T.alloc_shared((2 * WORKERS,), "float32")
        f = T.alloc_local((5,), "float32")  # low, high, middle, mass, own part
        pick = T.alloc_local((2,), "int32")  # chosen, last kept
        f[0] = T.float32(0)
        f[1] = T.float32(1)
        # Twenty steps and a last one, which adds up what is kept; at top_p = 1 the threshold stays 0.
        for step in T.serial(21):
            f[2] = T.Select(step == 20, f[0], (f[0] + f[1]) * T.float32(0.5))
            f[4] = T.float32(0)
            for k in T.serial(run):
                if tx * run + k < V:
                    f[4] = f[4] + T.Select(probs[0, tx * run + k] >= f[2], probs[0, tx * run + k], T.float32(0))
            parts[step % 2 * WORKERS + tx] = f[4]
            T.tvm_storage_sync("shared")
            f[3] = T.float32(0)
            for k in T.serial(WORKERS):
                f[3] = f[3] + parts[step % 2 * WORKERS + k]
            if limit[0] < T.float32(1):
                if f[3] >= limit[0]:
                    f[0] = f[2]
                else:
                    f[1] = f[2]
        if tx == 0:
            f[2] = uniform[0] * f[3]
            f[3] = T.float32(0)
            pick[0] = -1
            pick[1] = 0
            for w in T.serial(WORKERS):
                f[4] = parts[w]  # of step 20, which lie in the first half
                # Kept tokens of runs before the chosen one are only counted, the last of them remembered for sums that rounding left short.
                if pick[0] < 0 and f[4] > T.float32(0):
                    f[2] = f[2] - f[4]
                    for k in T.serial(run):
                        if w * run + k < V:
                            if probs[0, w * run + k] >= f[0] and probs[0, w * run + k] > T.float32(0):
                                pick[1] = w * run + k
                    if f[2] < T.float32(0):
                        f[2] = f[2] + f[4]
                        for k in T.serial(run):
                            if w * run + k < V:
                                if probs[0, w * run + k] >= f[0] and probs[0, w * run + k] > T.float32(0):
                                    f[3] = f[3] + probs[0, w * run + k]
                                    if pick[0] < 0 and f[3] > f[2]:
                                        pick[0] = w * run + k
                        # What rounding left over belongs to the run's last kept token.
                        pick[0] = T.Select(pick[0] < 0, pick[1], pick[0])
            out[0] = ids[0, T.Select(pick[0] < 0, pick[1], pick[0])]

    return sample_kernel
