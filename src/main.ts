import type { Config } from './config.js';
import type { Output } from './terminal/output.js';
export async function start(_config: Config, _output: Output): Promise<number> { return 1; }
export async function register(_config: Config, _output: Output): Promise<number> { return 1; }
