import { Annotations, Config, Service, env, type ComposeStack, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/** What is found in a stack with a file `config/web.env`. */
function findings(props: ServiceProps, more: (stack: ComposeStack) => void = () => {}): readonly string[] {
  const template = templateOf((stack) => {
    stack.addFile('config/web.env', 'A=1\n');
    new Service(stack, 'web', { image, ...props });
    more(stack);
  });
  return told(template);
}

test.each<[string, ServiceProps]>([
  ['an artifact', { envFile: ['./config/web.env', { path: 'config/web.env' }], labelFile: ['config/web.env'] }],
  ['the values that are decrypted beside it', { envFile: ['.env', './.env'] }],
  ['a file that need not be there', { envFile: [{ path: './other.env', required: false }] }],
  ['a file of the host', { envFile: ['/etc/web.env'], labelFile: ['/etc/labels'] }],
])('a service may read %s', (_, props) => {
  expect(findings(props)).toEqual([]);
});

test('Compose stops at a file that nobody provides', () => {
  const props: ServiceProps = {
    envFile: ['./config/web.env', 'web.env', { path: './config/db.env', required: true }],
    labelFile: ['../labels'],
  };
  const hint = 'add the file to the stack, or acknowledge this where somebody else puts it there';
  const tell = (place: string, file: string): string =>
    `error PATH-DANGLING services.web.${place}: \`web\` reads \`${file}\`, which nobody provides; ${hint}`;
  expect(findings(props)).toEqual([
    tell('env_file[1]', 'web.env'),
    tell('env_file[2]', './config/db.env'),
    tell('label_file[0]', '../labels'),
  ]);
});

test('so it does at a config', () => {
  const props = (file: string) => (stack: ComposeStack) => void new Config(stack, 'page', { file });
  expect(findings({}, props('./config/web.env'))).toEqual([]);
  expect(findings({}, props('/etc/page'))).toEqual([]);
  expect(findings({}, props('./page'))).toEqual([
    expect.stringContaining('PATH-DANGLING configs.page.file: `page` reads `./page`, which nobody provides'),
  ]);
});

test('somebody else may put it there', () => {
  const template = templateOf((stack) => {
    const web = new Service(stack, 'web', { image, envFile: ['web.env'] });
    Annotations.of(web).acknowledge('PATH-DANGLING', 'the pipeline decrypts it');
  });
  expect(told(template)).toEqual([]);
});

test('says nothing of a file that only the host knows', () => {
  expect(findings({}, (stack) => void new Config(stack, 'page', { file: env.required('PAGE', 'a file') }))).toEqual([]);
});
