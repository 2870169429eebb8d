"""Softmax and sampler for vocabularies of tens of thousands, of any size: one workgroup, all of its invocations at work. The rest is `sampling`'s."""

from dataclasses import dataclass

from tvm.script import tirx as T

from . import build
from .softmax import LOWEST
from .tir import add_up, f32, find_top, i32, kernel


@dataclass(frozen=True)
class Width:
    workers: int  # invocations
    ahead: int  # values that an invocation asks for before it uses the first


# A processor's one core gains nothing by more invocations, and pays for each of them at a barrier.
BARRIER_FREE = Width(64, 1)
# The most that every adapter allows; and one workgroup has to hide the way to memory by itself.
GPU = Width(256, 8)

CUTS = 7  # thresholds tried in one pass over the probabilities
PASSES = 7  # each leaves an eighth of where the threshold may lie: 2^-21 of all at the end


def softmax(V: int):
    """Two barriers; every invocation adds up the parts of all others for itself."""
    width = GPU if build.is_gpu() else BARRIER_FREE
    workers, ahead = width.workers, width.ahead
    rounds = -(-V // (workers * ahead))

    @kernel
    @T.prim_func(s_tir=True)
    def softmax_kernel(logits: f32(1, 1, V), temperature: f32(1), probs: f32(1, 1, V)):
        bx = T.launch_thread("blockIdx.x", 1)
        tx = T.launch_thread("threadIdx.x", workers)
        tops = T.alloc_shared((workers,), "float32")
        sums = T.alloc_shared((workers,), "float32")
        s = T.alloc_local((2,), "float32")
        x = T.alloc_local((ahead,), "float32")
        at = T.alloc_local((1,), "int32")
        s[0] = T.float32(LOWEST)
        for k in T.serial(rounds):
            at[0] = k * ahead * workers + tx
            for u in T.unroll(ahead):
                x[u] = logits[0, 0, T.min(at[0] + u * workers, V - 1)]
            for u in T.unroll(ahead):
                s[0] = T.max(s[0], x[u])
        find_top(tops, tx, s, 0, workers)
        s[1] = T.float32(0)
        for k in T.serial(rounds):
            at[0] = k * ahead * workers + tx
            for u in T.unroll(ahead):
                x[u] = T.exp((logits[0, 0, T.min(at[0] + u * workers, V - 1)] - s[0]) / temperature[0])
            for u in T.unroll(ahead):
                if at[0] + u * workers < V:
                    probs[0, 0, at[0] + u * workers] = x[u]
                    s[1] = s[1] + x[u]
        add_up(sums, 0, tx, s, 1, workers)
        for k in T.serial(rounds):
            at[0] = k * ahead * workers + tx
            for u in T.unroll(ahead):
                if at[0] + u * workers < V:
                    probs[0, 0, at[0] + u * workers] = probs[0, 0, at[0] + u * workers] / s[1]

    return softmax_kernel


def top_p(V: int):
    """Over unsorted probabilities: the highest threshold that keeps a mass of at least top_p, found in eighths, one barrier a pass (the parts
    of a pass lie where the pass before last had its own); then the inverse distribution over what is kept. For that each invocation owns
    a run of neighbours, so that the order of the tokens is kept, and the run in which the chosen one lies is searched in shared memory."""
    width = GPU if build.is_gpu() else BARRIER_FREE
    workers, ahead = width.workers, width.ahead
    rounds, run = -(-V // (workers * ahead)), -(-V // workers)

    @kernel
    @T.prim_func(s_tir=True)
    def sample_kernel(probs: f32(1, V), ids: i32(1, V), uniform: f32(1), limit: f32(1), out: i32(1)):
        bx = T.launch_thread("blockIdx.x", 1)
        tx = T.launch_thread("threadIdx.x", workers)
        parts = T.alloc_shared((2 * CUTS * workers,), "float32")
        kept = T.alloc_shared((run,), "float32")
        mass = T.alloc_local((CUTS,), "float32")
        x = T.alloc_local((ahead,), "float32")
        f = T.alloc_local((4,), "float32")  # threshold, an eighth of what is left, mass kept, mass to be reached
        at = T.alloc_local((3,), "int32")  # index; the run; chosen or last kept in it
        f[0] = T.float32(0)
        f[1] = T.float32(0.125)
        for step in T.serial(PASSES):
            for c in T.unroll(CUTS):
                mass[c] = T.float32(0)
            for k in T.serial(rounds):
                at[0] = k * ahead * workers + tx
                for u in T.unroll(ahead):
                    x[u] = T.Select(at[0] + u * workers < V, probs[0, T.min(at[0] + u * workers, V - 1)], T.float32(0))
                for u in T.unroll(ahead):
                    for c in T.unroll(CUTS):
                        mass[c] = mass[c] + T.Select(x[u] >= f[0] + f[1] * T.cast(c + 1, "float32"), x[u], T.float32(0))
            for c in T.unroll(CUTS):
                parts[(step % 2 * CUTS + c) * workers + tx] = mass[c]
            T.tvm_storage_sync("shared")
            for c in T.unroll(CUTS):
                mass[c] = T.float32(0)
            for k in T.serial(workers):
                for c in T.unroll(CUTS):
                    mass[c] = mass[c] + parts[(step % 2 * CUTS + c) * workers + k]
            # At top_p = 1 everything is kept. Fewer tokens lie above a higher threshold, so the last that is passed counts.
            f[2] = f[0]
            if limit[0] < T.float32(1):
                for c in T.unroll(CUTS):
                    if mass[c] >= limit[0]:
                        f[2] = f[0] + f[1] * T.cast(c + 1, "float32")
            f[0] = f[2]
            f[1] = f[1] * T.float32(0.125)
        f[2] = T.float32(0)
        for k in T.serial(run):
            if tx * run + k < V:
                f[2] = f[2] + T.Select(probs[0, tx * run + k] >= f[0], probs[0, tx * run + k], T.float32(0))
        parts[PASSES % 2 * CUTS * workers + tx] = f[2]
        T.tvm_storage_sync("shared")
        f[2] = T.float32(0)
        for w in T.serial(workers):
            f[2] = f[2] + parts[PASSES % 2 * CUTS * workers + w]
        f[3] = uniform[0] * f[2]
        # The run in which the sum passes that mass; the last with anything kept, should rounding leave the sum short.
        at[1] = 0
        at[2] = 0
        f[2] = T.float32(0)
        for w in T.serial(workers):
            x[0] = parts[PASSES % 2 * CUTS * workers + w]
            if at[2] == 0 and x[0] > T.float32(0):
                at[1] = w
                f[1] = f[2]
                f[2] = f[2] + x[0]
                if f[2] > f[3]:
                    at[2] = 1
        for k in T.serial(T.ceildiv(run, workers)):
            at[0] = k * workers + tx
            if at[0] < run:
                kept[at[0]] = T.Select(at[1] * run + at[0] < V, probs[0, T.min(at[1] * run + at[0], V - 1)], T.float32(0))
        T.tvm_storage_sync("shared")
        if tx == 0:
            at[2] = 0
            for k in T.serial(run):
                x[0] = kept[k]
                if f[1] <= f[3] and x[0] >= f[0] and x[0] > T.float32(0):
                    f[1] = f[1] + x[0]
                    at[2] = k
            out[0] = ids[0, at[1] * run + at[2]]

    return sample_kernel
