import { onTestFinished } from 'vitest';
import { appSource } from './app-source.ts';
import { Project } from './project.ts';

/** A project for the test that runs; with the app `web` where no files are given. */
export function aProject(
  files: Readonly<Record<string, string>> = { 'apps/web/main.ts': appSource('web') },
  folder?: string,
): Project {
  const project = new Project(files, folder);
  onTestFinished(() => project.remove());
  return project;
}
