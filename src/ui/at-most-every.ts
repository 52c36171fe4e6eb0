/** Calls a function no more often than that; what is told between two calls is passed over. */
export function atMostEvery<A extends unknown[]>(ms: number, show: (...told: A) => void): (...told: A) => void {
  let next = performance.now() + ms;
  return (...told) => {
    if (performance.now() < next) return;
    next = performance.now() + ms;
    show(...told);
  };
}
