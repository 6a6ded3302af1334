export { Template } from './template.ts';
