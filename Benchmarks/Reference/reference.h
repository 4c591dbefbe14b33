/* What the C references share: random numbers and the event heap. */
#pragma once
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Random bits: xoshiro256++ of Blackman and Vigna, seeded by SplitMix64 ---- */

typedef struct { uint64_t s[4]; } stream_t;

static inline uint64_t rotate_left(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline uint64_t stream_next(stream_t *stream) {
  uint64_t *s = stream->s;
  const uint64_t result = rotate_left(s[0] + s[3], 23) + s[0];
  const uint64_t t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate_left(s[3], 45);
  return result;
}

static inline stream_t stream_seeded(uint64_t seed) {
  stream_t stream;
  for (int i = 0; i < 4; i++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    stream.s[i] = z ^ (z >> 31);
  }
  return stream;
}

/* Strictly between 0 and 1. */
static inline double stream_unit(stream_t *stream) {
  return ((double)(stream_next(stream) >> 11) + 0.5) * 0x1.0p-53;
}

/* ---- Exponential draws of mean 1: ziggurat of Marsaglia and Tsang, 256 layers ---- */

#define ZIGGURAT_TAIL 7.69711747013104972
#define ZIGGURAT_AREA 0.0039496598225815571993

static double layer_x[257], layer_density[257], layer_scale[256];
static uint64_t layer_inside[256];

static inline void ziggurat_init(void) {
  double density = exp(-ZIGGURAT_TAIL);
  layer_x[0] = ZIGGURAT_AREA / density;
  layer_x[1] = ZIGGURAT_TAIL;
  layer_density[0] = 0;
  layer_density[1] = density;
  for (int i = 2; i < 256; i++) {
    layer_x[i] = -log(ZIGGURAT_AREA / layer_x[i - 1] + layer_density[i - 1]);
    layer_density[i] = exp(-layer_x[i]);
  }
  layer_x[256] = 0;
  layer_density[256] = 1;
  for (int i = 0; i < 256; i++) {
    layer_scale[i] = layer_x[i] * 0x1.0p-56;
    layer_inside[i] = (uint64_t)(layer_x[i + 1] / layer_x[i] * 0x1.0p56);
  }
}

static __attribute__((noinline)) double exponential_outside(stream_t *stream, unsigned layer,
                                                            double x) {
  double passed = 0;
  for (;;) {
    if (layer == 0) {
      passed += ZIGGURAT_TAIL;
    } else {
      const double height = layer_density[layer + 1] - layer_density[layer];
      if (layer_density[layer] + stream_unit(stream) * height < exp(-x)) return passed + x;
    }
    const uint64_t bits = stream_next(stream);
    layer = (unsigned)(bits & 255);
    x = (double)(int64_t)(bits >> 8) * layer_scale[layer];
    if (bits >> 8 < layer_inside[layer]) return passed + x;
  }
}

static inline double exponential(stream_t *stream) {
  const uint64_t bits = stream_next(stream);
  const unsigned layer = (unsigned)(bits & 255);
  const uint64_t across = bits >> 8;
  const double x = (double)(int64_t)across * layer_scale[layer];
  if (__builtin_expect(across < layer_inside[layer], 1)) return x;
  return exponential_outside(stream, layer, x);
}

/* ---- The event heap ----
   Binary, of 128-bit keys: time (a double that is not negative orders as its bits do), sequence,
   data. The earlier child is chosen without a branch; a new root goes to the bottom along the
   earlier children and from there up, mostly not at all. */

typedef unsigned __int128 event_key;
typedef struct { event_key *keys; uint32_t count, capacity, sequence; } heap_t;

static inline event_key key_of(double time, uint32_t sequence, uint32_t data) {
  uint64_t bits;
  memcpy(&bits, &time, 8);
  return (event_key)bits << 64 | (uint64_t)sequence << 32 | data;
}

static inline double key_time(event_key key) {
  const uint64_t bits = (uint64_t)(key >> 64);
  double time;
  memcpy(&time, &bits, 8);
  return time;
}

static inline uint32_t key_data(event_key key) { return (uint32_t)key; }

static inline event_key *heap_allocate(uint32_t capacity) {
  return aligned_alloc(64, (((size_t)capacity + 8) * sizeof(event_key) + 63) & ~63ull);
}

static inline heap_t heap_empty(uint32_t capacity) {
  return (heap_t){heap_allocate(capacity), 0, capacity, 0};
}

static inline void heap_rise(event_key *keys, uint32_t place, event_key key) {
  while (place) {
    const uint32_t parent = (place - 1) >> 1;
    if (!(key < keys[parent])) break;
    keys[place] = keys[parent];
    place = parent;
  }
  keys[place] = key;
}

static inline void heap_fill_root(event_key *keys, uint32_t count, event_key key) {
  uint32_t place = 0, child = 1;
  while (child + 1 < count) {
    const uint32_t earlier = child + (keys[child + 1] < keys[child]);
    keys[place] = keys[earlier];
    place = earlier;
    child = 2 * place + 1;
  }
  if (child < count) {
    keys[place] = keys[child];
    place = child;
  }
  heap_rise(keys, place, key);
}

static inline void heap_push(heap_t *heap, double time, uint32_t data) {
  if (__builtin_expect(heap->count == heap->capacity, 0)) {
    event_key *larger = heap_allocate(heap->capacity *= 2);
    memcpy(larger, heap->keys, (size_t)heap->count * sizeof(event_key));
    free(heap->keys);
    heap->keys = larger;
  }
  const event_key key = key_of(time, heap->sequence++, data);
  heap_rise(heap->keys, heap->count++, key);
}

static inline void heap_pop(heap_t *heap) {
  const uint32_t count = --heap->count;
  if (count) heap_fill_root(heap->keys, count, heap->keys[count]);
}

static inline void heap_replace_root(heap_t *heap, double time, uint32_t data) {
  heap_fill_root(heap->keys, heap->count, key_of(time, heap->sequence++, data));
}

/* ---- Arguments and end ---- */

static inline uint64_t argument(int count, char **arguments, int index, uint64_t otherwise) {
  return count > index ? strtoull(arguments[index], NULL, 10) : otherwise;
}

static _Noreturn inline void out_of_room(void) {
  fputs("the table of those who wait is full\n", stderr);
  exit(1);
}
