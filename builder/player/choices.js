// @ts-check
/** What question types with options to tick have in common. */

/**
 * @param {HTMLElement} form
 * @returns {HTMLInputElement[]}
 */
export function inputs(form) {
  return Array.from(form.querySelectorAll("[data-option] > input"));
}

/**
 * @param {HTMLElement} form
 * @returns {string[]} in the order they stand
 */
export function ticked(form) {
  return inputs(form)
    .filter((input) => input.checked)
    .map((input) => input.value);
}

/**
 * @param {HTMLElement} form
 * @param {readonly string[]} keys
 */
export function tick(form, keys) {
  for (const input of inputs(form)) input.checked = keys.includes(input.value);
}

/**
 * @param {HTMLElement} form
 * @param {boolean} locked
 */
export function lockInputs(form, locked) {
  for (const input of inputs(form)) input.disabled = locked;
}
