/*
 * Rows of a maker's file to the layout of model/parts/quantize.py (8 bits) and model/parts/quantize4.py (4 bits): blocks of
 * 64 rows, planes of codes, then planes of two bf16 scales. The same bytes as src/domain/weights/quantise.ts.
 */
#include "read.h"

#define ROWS 64
#define GROUP 32
#define CHUNK 256 /* values of a row that are read at once: a block of the K types */
#define INLINE static inline __attribute__((always_inline))

#define EXPORT(name) __attribute__((export_name(#name)))

/* Added to a number of magnitude below 2^22 it rounds it to even; the integer then stands in the lowest bits. */
#define MAGIC 12582912.0f
#define MAGIC_BITS 0x4b400000

#define INFINITE 0x7f800000

static float values[4][CHUNK] __attribute__((aligned(16)));

struct four { v128_t row[4]; };

INLINE struct four transposed(struct four x) {
  v128_t a = wasm_i32x4_shuffle(x.row[0], x.row[1], 0, 4, 1, 5), b = wasm_i32x4_shuffle(x.row[0], x.row[1], 2, 6, 3, 7);
  v128_t c = wasm_i32x4_shuffle(x.row[2], x.row[3], 0, 4, 1, 5), d = wasm_i32x4_shuffle(x.row[2], x.row[3], 2, 6, 3, 7);
  return (struct four){{wasm_i64x2_shuffle(a, c, 0, 2), wasm_i64x2_shuffle(a, c, 1, 3), wasm_i64x2_shuffle(b, d, 0, 2),
                        wasm_i64x2_shuffle(b, d, 1, 3)}};
}

/* float32 -> bf16 in the upper half, to even between two; zero has one form. */
INLINE v128_t rounded(v128_t x) {
  v128_t odd = wasm_v128_and(wasm_u32x4_shr(x, 16), wasm_i32x4_splat(1));
  v128_t upper = wasm_v128_and(wasm_i32x4_add(wasm_i32x4_add(x, wasm_i32x4_splat(0x7fff)), odd), wasm_i32x4_splat(-65536));
  return wasm_v128_and(upper, wasm_i32x4_ne(wasm_v128_and(upper, wasm_i32x4_splat(0x7fff0000)), wasm_i32x4_splat(0)));
}

/* Where the largest magnitude stands at both signs, the first one's sign counts. */
static v128_t first_of_equals(int at, v128_t extreme, uint32_t ties) {
  uint32_t bits[4];
  wasm_v128_store(bits, extreme);
  for (int r = 0; r < 4; r++) {
    if (!(ties >> r & 1)) continue;
    const uint32_t *row = (const uint32_t *)values[r] + at;
    while ((*row & 0x7fffffff) != (bits[r] & 0x7fffffff)) row++;
    bits[r] = *row;
  }
  return wasm_v128_load(bits);
}

/*
 * Scales of four rows' groups, not yet rounded. As integers floats of one sign keep their order: the largest signed word is
 * the largest positive value, the largest unsigned one the most negative, if there is any.
 */
INLINE v128_t scales(int bits, int at, int *is_infinite) {
  struct four positive, negative;
  for (int r = 0; r < 4; r++) {
    v128_t p = wasm_v128_load(values[r] + at), n = p;
    for (int i = 4; i < GROUP; i += 4) {
      v128_t x = wasm_v128_load(values[r] + at + i);
      p = wasm_i32x4_max(p, x);
      n = wasm_u32x4_max(n, x);
    }
    positive.row[r] = p;
    negative.row[r] = n;
  }
  positive = transposed(positive);
  negative = transposed(negative);
  v128_t p = wasm_i32x4_splat(0), n = p;
  for (int r = 0; r < 4; r++) {
    p = wasm_i32x4_max(p, positive.row[r]);
    n = wasm_u32x4_max(n, negative.row[r]);
  }
  v128_t below = wasm_v128_and(n, wasm_i32x4_splat(0x7fffffff));
  v128_t largest = wasm_i32x4_max(p, below);
  *is_infinite |= wasm_v128_any_true(wasm_i32x4_ge(largest, wasm_i32x4_splat(INFINITE)));
  if (bits == 8) return wasm_f32x4_div(largest, wasm_f32x4_splat(127));
  v128_t extreme = wasm_v128_bitselect(n, p, wasm_i32x4_gt(below, p));
  v128_t ties = wasm_v128_and(wasm_i32x4_eq(p, below), wasm_i32x4_lt(n, wasm_i32x4_splat(0)));
  ties = wasm_v128_and(ties, wasm_i32x4_ne(below, wasm_i32x4_splat(0)));
  if (wasm_v128_any_true(ties)) extreme = first_of_equals(at, extreme, wasm_i32x4_bitmask(ties));
  return wasm_f32x4_mul(extreme, wasm_f32x4_splat(-0.125f));
}

/* Bytes of 32 codes of four bits: 16 neighbours of eight bits in each of a and b. */
INLINE v128_t nibbles(v128_t a, v128_t b) {
  v128_t low = wasm_i16x8_splat(0x0f), high = wasm_i16x8_splat(0xf0);
  a = wasm_v128_or(wasm_v128_and(a, low), wasm_v128_and(wasm_u16x8_shr(a, 4), high));
  b = wasm_v128_or(wasm_v128_and(b, low), wasm_v128_and(wasm_u16x8_shr(b, 4), high));
  return wasm_u8x16_narrow_i16x8(a, b);
}

/* What is too small for any scale is lost whole. */
static double squares(const float *row) {
  double sum = 0;
  for (int i = 0; i < GROUP; i++) sum += (double)row[i] * row[i];
  return sum;
}

INLINE v128_t sum_of_rows(struct four x) {
  x = transposed(x);
  return wasm_f32x4_add(wasm_f32x4_add(x.row[0], x.row[1]), wasm_f32x4_add(x.row[2], x.row[3]));
}

INLINE v128_t weighted(v128_t sums, v128_t rows, v128_t squared_low, v128_t squared_high) {
  v128_t upper = wasm_i64x2_shuffle(rows, rows, 1, 1);
  sums = wasm_f64x2_add(sums, wasm_f64x2_mul(wasm_f64x2_promote_low_f32x4(rows), squared_low));
  return wasm_f64x2_add(sums, wasm_f64x2_mul(wasm_f64x2_promote_low_f32x4(upper), squared_high));
}

struct sums { v128_t lost, total; };

/* One group of four rows. `to`: its first plane, at the first of the rows. -> the scales' upper halves */
INLINE v128_t pack(int bits, int at, uint32_t *to, struct sums *sums, int *is_infinite) {
  v128_t scale = rounded(scales(bits, at, is_infinite));
  v128_t is_zero = wasm_f32x4_eq(scale, wasm_f32x4_splat(0)), magic = wasm_f32x4_splat(MAGIC);
  v128_t least = wasm_f32x4_splat(MAGIC - (bits == 8 ? 127 : 8)), most = wasm_f32x4_splat(MAGIC + (bits == 8 ? 127 : 7));
  float of[4];
  int32_t nothing[4];
  wasm_v128_store(of, scale);
  wasm_v128_store(nothing, is_zero);
  struct four lost, total, words, more;
  for (int r = 0; r < 4; r++) {
    const float *row = values[r] + at;
    v128_t divisor = wasm_f32x4_splat(of[r]), none = wasm_i32x4_splat(nothing[r]);
    v128_t l = wasm_f32x4_splat(0), t = l, codes[8];
    for (int i = 0; i < 8; i++) {
      v128_t x = wasm_v128_andnot(wasm_f32x4_div(wasm_v128_load(row + 4 * i), divisor), none);
      v128_t code = wasm_f32x4_pmax(least, wasm_f32x4_pmin(most, wasm_f32x4_add(x, magic)));
      v128_t difference = wasm_f32x4_sub(x, wasm_f32x4_sub(code, magic));
      l = wasm_f32x4_add(l, wasm_f32x4_mul(difference, difference));
      t = wasm_f32x4_add(t, wasm_f32x4_mul(x, x));
      codes[i] = wasm_i32x4_sub(code, wasm_i32x4_splat(MAGIC_BITS));
    }
    lost.row[r] = l;
    total.row[r] = t;
    v128_t a = wasm_i8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4(codes[0], codes[1]), wasm_i16x8_narrow_i32x4(codes[2], codes[3]));
    v128_t b = wasm_i8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4(codes[4], codes[5]), wasm_i16x8_narrow_i32x4(codes[6], codes[7]));
    words.row[r] = bits == 8 ? a : nibbles(a, b);
    more.row[r] = b;
  }
  words = transposed(words);
  for (int i = 0; i < 4; i++) wasm_v128_store(to + i * ROWS, words.row[i]);
  if (bits == 8) {
    more = transposed(more);
    for (int i = 0; i < 4; i++) wasm_v128_store(to + (4 + i) * ROWS, more.row[i]);
  }
  v128_t low = wasm_f64x2_promote_low_f32x4(scale), high = wasm_f64x2_promote_low_f32x4(wasm_i64x2_shuffle(scale, scale, 1, 1));
  low = wasm_f64x2_mul(low, low);
  high = wasm_f64x2_mul(high, high);
  sums->lost = weighted(sums->lost, sum_of_rows(lost), low, high);
  sums->total = weighted(sums->total, sum_of_rows(total), low, high);
  if (wasm_v128_any_true(is_zero))
    for (int r = 0; r < 4; r++)
      if (nothing[r]) {
        v128_t gone = wasm_f64x2_make(squares(values[r] + at), 0);
        sums->lost = wasm_f64x2_add(sums->lost, gone);
        sums->total = wasm_f64x2_add(sums->total, gone);
      }
  return scale;
}

/* GGUF's rows 2i and 2i + 1 of a head of 64 are the maker's i and i + 32. */
INLINE int stored_row(int is_paired, int row) { return is_paired ? row % 32 * 2 + row / 32 : row; }

INLINE int quantise_blocks(enum type type, int bits, int is_paired, const uint8_t *from, uint32_t *to, int blocks, int columns,
                           double *told) {
  int groups = columns / GROUP, words = bits == 8 ? 8 : 4, is_infinite = 0;
  size_t planes = (size_t)(groups * words + (groups + 1) / 2), row_bytes = bytes_of(type, (size_t)columns);
  struct sums sums = {wasm_f64x2_splat(0), wasm_f64x2_splat(0)};
  for (int block = 0; block < blocks; block++, from += ROWS * row_bytes, to += planes * ROWS)
    for (int row = 0; row < ROWS; row += 4)
      for (int first = 0; first < columns; first += CHUNK) {
        int count = columns - first < CHUNK ? columns - first : CHUNK;
        for (int r = 0; r < 4; r++)
          read_values(type, from + (size_t)stored_row(is_paired, row + r) * row_bytes + bytes_of(type, (size_t)first), values[r], count);
        v128_t even = wasm_i32x4_splat(0);
        for (int at = 0; at < count; at += GROUP) {
          int group = (first + at) / GROUP;
          v128_t scale = pack(bits, at, to + (size_t)group * words * ROWS + row, &sums, &is_infinite);
          even = group & 1 ? wasm_v128_or(even, scale) : wasm_u32x4_shr(scale, 16);
          wasm_v128_store(to + (size_t)(groups * words + group / 2) * ROWS + row, even);
        }
      }
  told[0] += wasm_f64x2_extract_lane(sums.lost, 0) + wasm_f64x2_extract_lane(sums.lost, 1);
  told[1] += wasm_f64x2_extract_lane(sums.total, 0) + wasm_f64x2_extract_lane(sums.total, 1);
  return is_infinite;
}

/*
 * uint32 [blocks][planes][64] of rows [blocks × 64][columns], columns in whole groups of 32 (and whole blocks of the type).
 * Adds to `told` the sums of squares of the differences and of the values. -> whether NaN or infinity stands among them
 */
EXPORT(quantise)
int quantise(int type, int bits, int is_paired, const uint8_t *from, uint32_t *to, int blocks, int columns, double *told) {
  return bits == 8 ? quantise_blocks((enum type)type, 8, is_paired, from, to, blocks, columns, told)
                   : quantise_blocks((enum type)type, 4, is_paired, from, to, blocks, columns, told);
}
