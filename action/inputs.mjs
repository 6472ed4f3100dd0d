/**
 * @typedef {object} Inputs
 * @property {readonly string[]} files Words for the command line; none for its defaults.
 * @property {boolean} changedOnly
 * @property {string} failOn
 * @property {readonly string[]} config As words for the command line.
 * @property {string} sarifFile '' for none.
 */

/**
 * The action's inputs.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Inputs}
 */
export function readInputs(env) {
  const config = (env.INPUT_CONFIG ?? '').trim();
  return {
    files: (env.INPUT_FILES ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    changedOnly: readBoolean('changed-only', env.INPUT_CHANGED_ONLY || 'true'),
    failOn: env.INPUT_FAIL_ON || 'error',
    config: config === '' ? [] : ['--config', config],
    sarifFile: (env.INPUT_SARIF_FILE ?? '').trim(),
  };
}

/** @param {string} name @param {string} text */
function readBoolean(name, text) {
  if (text === 'true' || text === 'false') return text === 'true';
  throw new Error(`The input ${name} is “${text}”; write 'true' or 'false'.`);
}
