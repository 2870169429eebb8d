"""What the softmax of every attention has in common."""

import math

from tvm.script import tirx as T

LOWEST = -1e30
LOG2E = math.log2(math.e)


def soften(dim: int, page: int, workers: int):
    """Macro: scores of one query over `length` cached keys of a KV head, each invocation every `workers`th -> score[t] = 2^(score - greatest);
    s[0] their sum, s[1] the greatest. Two barriers."""

    @T.macro
    def walk(KV, table, query, kv_head, score, tops, sums, s, tx, length):
        s[1] = T.float32(LOWEST)
        for i in T.serial((length - tx + workers - 1) // workers):
            t: T.let[T.int32] = i * workers + tx
            s[0] = T.float32(0)
            for d in T.serial(dim):
                s[0] = s[0] + query[d] * KV[table[t // page], 0, kv_head, t % page, d]
            score[t] = s[0]
            s[1] = T.max(s[1], s[0])
        tops[tx] = s[1]
        T.tvm_storage_sync("shared")
        for i in T.serial(workers):
            s[1] = T.max(s[1], tops[i])
        s[0] = T.float32(0)
        for i in T.serial((length - tx + workers - 1) // workers):
            score[i * workers + tx] = T.exp2(score[i * workers + tx] - s[1])
            s[0] = s[0] + score[i * workers + tx]
        sums[tx] = s[0]
        T.tvm_storage_sync("shared")
        s[0] = T.float32(0)
        for i in T.serial(workers):
            s[0] = s[0] + sums[i]

    return walk
