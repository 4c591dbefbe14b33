/* W2: M/M/100+M, offered load 105. Times in mean services. Arguments: customers, seed.
   A caller who is served leaves a dead end of patience behind, which is skipped later. */
#include "reference.h"

enum { ARRIVAL, SERVICE_END, PATIENCE_END };
enum { SERVERS = 100, OFFERED_LOAD = 105, ROOM = 4096 };
static const uint32_t NOBODY = UINT32_MAX;

typedef struct { double arrival; uint32_t waits, behind, before, padding; } caller_t;

int main(int argc, char **argv) {
  const uint64_t customers = argument(argc, argv, 1, 1000000);
  const uint64_t seed = argument(argc, argv, 2, 1);
  const double interarrival = 1.0 / OFFERED_LOAD;
  ziggurat_init();
  stream_t arrivals = stream_seeded(seed), services = stream_seeded(seed ^ 0xABCDEF);
  stream_t patiences = stream_seeded(seed ^ 0x123457);
  heap_t heap = heap_empty(1024);
  caller_t *callers = calloc(ROOM, sizeof *callers);
  uint32_t *free_callers = malloc(ROOM * sizeof(uint32_t)), free_count = 0;
  for (uint32_t i = 0; i < ROOM; i++) free_callers[free_count++] = ROOM - 1 - i;
  uint32_t first = NOBODY, last = NOBODY;
  uint64_t arrived = 0, abandoned = 0, delayed = 0;
  double now = 0, total_wait = 0;
  int busy = 0;

  heap_push(&heap, exponential(&arrivals) * interarrival, ARRIVAL);
  while (heap.count) {
    const event_key key = heap.keys[0];
    const uint32_t data = key_data(key), kind = data & 3;
    const double time = key_time(key);
    if (kind == PATIENCE_END) {
      const uint32_t caller = data >> 2;
      heap_pop(&heap);
      free_callers[free_count++] = caller;
      if (!callers[caller].waits) continue;
      now = time;
      abandoned++;
      total_wait += now - callers[caller].arrival;
      callers[caller].waits = 0;
      const uint32_t before = callers[caller].before, behind = callers[caller].behind;
      if (before != NOBODY) callers[before].behind = behind; else first = behind;
      if (behind != NOBODY) callers[behind].before = before; else last = before;
      continue;
    }
    now = time;
    if (kind == ARRIVAL) {
      arrived++;
      if (arrived < customers)
        heap_replace_root(&heap, now + exponential(&arrivals) * interarrival, ARRIVAL);
      else
        heap_pop(&heap);
      if (busy < SERVERS) {
        busy++;
        heap_push(&heap, now + exponential(&services), SERVICE_END);
      } else {
        delayed++;
        if (!free_count) out_of_room();
        const uint32_t caller = free_callers[--free_count];
        callers[caller] = (caller_t){now, 1, NOBODY, last, 0};
        if (last != NOBODY) callers[last].behind = caller; else first = caller;
        last = caller;
        heap_push(&heap, now + exponential(&patiences), PATIENCE_END | caller << 2);
      }
    } else if (first != NOBODY) {
      const uint32_t caller = first;
      first = callers[caller].behind;
      if (first != NOBODY) callers[first].before = NOBODY; else last = NOBODY;
      total_wait += now - callers[caller].arrival;
      callers[caller].waits = 0;
      heap_replace_root(&heap, now + exponential(&services), SERVICE_END);
    } else {
      busy--;
      heap_pop(&heap);
    }
  }
  printf("P(abandon)\t%.6f\n", (double)abandoned / arrived);
  printf("P(wait)\t%.6f\n", (double)delayed / arrived);
  printf("mean wait\t%.6f\n", total_wait / arrived);
}
