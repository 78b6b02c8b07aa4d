/** The few functions of the bridge library in use, so that the rest of it is left out of the build. */
export { on, postEvent, setTargetOrigin, supports } from '@tma.js/bridge';
