/* W1: M/M/1, load 0.9. Times in mean services. Arguments: customers, seed. */
#include "reference.h"

enum { ARRIVAL, SERVICE_END };
enum { LINE_CAPACITY = 1 << 16 };

int main(int argc, char **argv) {
  const uint64_t customers = argument(argc, argv, 1, 1000000);
  const uint64_t seed = argument(argc, argv, 2, 1);
  ziggurat_init();
  stream_t arrivals = stream_seeded(seed), services = stream_seeded(seed ^ 0xABCDEF);
  heap_t heap = heap_empty(64);
  double *line = malloc(LINE_CAPACITY * sizeof(double));
  uint32_t line_first = 0, line_end = 0;
  uint64_t arrived = 0, served = 0;
  double now = 0, total_wait = 0, total_time = 0, arrival_of_served = 0;
  int busy = 0;

  heap_push(&heap, exponential(&arrivals) / 0.9, ARRIVAL);
  while (heap.count) {
    const event_key key = heap.keys[0];
    now = key_time(key);
    if (key_data(key) == ARRIVAL) {
      arrived++;
      if (arrived < customers)
        heap_replace_root(&heap, now + exponential(&arrivals) * (1 / 0.9), ARRIVAL);
      else
        heap_pop(&heap);
      if (!busy) {
        busy = 1;
        arrival_of_served = now;
        heap_push(&heap, now + exponential(&services), SERVICE_END);
      } else {
        if (line_end - line_first == LINE_CAPACITY) out_of_room();
        line[line_end++ & (LINE_CAPACITY - 1)] = now;
      }
    } else {
      served++;
      total_time += now - arrival_of_served;
      if (line_end != line_first) {
        arrival_of_served = line[line_first++ & (LINE_CAPACITY - 1)];
        total_wait += now - arrival_of_served;
        heap_replace_root(&heap, now + exponential(&services), SERVICE_END);
      } else {
        busy = 0;
        heap_pop(&heap);
      }
    }
  }
  printf("mean wait\t%.6f\n", total_wait / served);
  printf("mean time in system\t%.6f\n", total_time / served);
}
