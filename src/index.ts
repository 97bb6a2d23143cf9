export { StanceError } from './base/errors.js';
