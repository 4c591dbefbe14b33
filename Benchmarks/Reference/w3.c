/* W3: 20 servers; phone with patience before walk-in before e-mail. Times in minutes.
   Arguments: customers, seed. Dead ends of patience are skipped later, as in W2. */
#include "reference.h"

enum { ARRIVAL, SERVICE_END, PATIENCE_END };
enum { PHONE, WALK_IN, EMAIL, CHANNELS };
enum { SERVERS = 20, ROOM = 1 << 16 };
static const double RATE[CHANNELS] = {2.0, 1.0, 0.8};
static const double MEAN_SERVICE[CHANNELS] = {4, 6, 5};
static const double MEAN_PATIENCE = 3;
static const uint32_t NOBODY = UINT32_MAX;

typedef struct { double arrival; uint32_t waits, behind, before, channel; } customer_t;

int main(int argc, char **argv) {
  const uint64_t customers = argument(argc, argv, 1, 500000);
  const uint64_t seed = argument(argc, argv, 2, 1);
  ziggurat_init();
  stream_t arrivals[CHANNELS], services[CHANNELS];
  for (int k = 0; k < CHANNELS; k++) {
    arrivals[k] = stream_seeded(seed * 1000 + k);
    services[k] = stream_seeded(seed * 1000 + 10 + k);
  }
  stream_t patiences = stream_seeded(seed * 1000 + 77);
  heap_t heap = heap_empty(1024);
  customer_t *room = calloc(ROOM, sizeof *room);
  uint32_t *free_places = malloc(ROOM * sizeof(uint32_t)), free_count = 0;
  for (uint32_t i = 0; i < ROOM; i++) free_places[free_count++] = ROOM - 1 - i;
  uint32_t first[CHANNELS] = {NOBODY, NOBODY, NOBODY}, last[CHANNELS] = {NOBODY, NOBODY, NOBODY};
  uint64_t offered[CHANNELS] = {0}, arrived = 0, abandoned = 0;
  double wait[CHANNELS] = {0}, now;
  int busy = 0;

  for (int k = 0; k < CHANNELS; k++)
    heap_push(&heap, exponential(&arrivals[k]) / RATE[k], ARRIVAL | k << 2);
  while (heap.count) {
    const event_key key = heap.keys[0];
    const uint32_t data = key_data(key), kind = data & 3;
    now = key_time(key);
    if (kind == PATIENCE_END) {
      const uint32_t customer = data >> 2;
      heap_pop(&heap);
      free_places[free_count++] = customer;
      if (!room[customer].waits) continue;
      abandoned++;
      wait[PHONE] += now - room[customer].arrival;
      room[customer].waits = 0;
      const uint32_t before = room[customer].before, behind = room[customer].behind;
      if (before != NOBODY) room[before].behind = behind; else first[PHONE] = behind;
      if (behind != NOBODY) room[behind].before = before; else last[PHONE] = before;
    } else if (kind == ARRIVAL) {
      const int k = data >> 2;
      if (arrived >= customers) {
        heap_pop(&heap);
        continue;
      }
      arrived++;
      offered[k]++;
      heap_replace_root(&heap, now + exponential(&arrivals[k]) / RATE[k], data);
      if (busy < SERVERS) {
        busy++;
        heap_push(&heap, now + exponential(&services[k]) * MEAN_SERVICE[k], SERVICE_END);
      } else {
        if (!free_count) out_of_room();
        const uint32_t customer = free_places[--free_count];
        room[customer] = (customer_t){now, 1, NOBODY, last[k], k};
        if (last[k] != NOBODY) room[last[k]].behind = customer; else first[k] = customer;
        last[k] = customer;
        if (k == PHONE)
          heap_push(&heap, now + exponential(&patiences) * MEAN_PATIENCE,
                    PATIENCE_END | customer << 2);
      }
    } else {
      int k = 0;
      while (k < CHANNELS && first[k] == NOBODY) k++;
      if (k < CHANNELS) {
        const uint32_t customer = first[k];
        first[k] = room[customer].behind;
        if (first[k] != NOBODY) room[first[k]].before = NOBODY; else last[k] = NOBODY;
        wait[k] += now - room[customer].arrival;
        room[customer].waits = 0;
        if (k != PHONE) free_places[free_count++] = customer;
        heap_replace_root(&heap, now + exponential(&services[k]) * MEAN_SERVICE[k], SERVICE_END);
      } else {
        busy--;
        heap_pop(&heap);
      }
    }
  }
  printf("P(abandon)\t%.6f\n", (double)abandoned / offered[PHONE]);
  printf("phone wait\t%.6f\n", wait[PHONE] / offered[PHONE]);
  printf("walk-in wait\t%.6f\n", wait[WALK_IN] / offered[WALK_IN]);
  printf("e-mail wait\t%.6f\n", wait[EMAIL] / offered[EMAIL]);
}
