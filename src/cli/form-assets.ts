import { readFileSync } from 'node:fs';

/** This module and the bundled program lie equally deep, so both find the folder. */
const FOLDER = new URL('../../assets/form/', import.meta.url);

const asset = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

export const formScript = (): string => asset('form.js');
export const formStyle = (): string => asset('form.css');
