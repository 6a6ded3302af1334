const COMMON = 'labels labels-regex env env-regex tag';

/** The drivers of logs that the engine has, with the options of each. */
const DRIVERS: Readonly<Record<string, string>> = {
  'json-file': `${COMMON} max-size max-file compress`,
  local: 'max-size max-file compress',
  syslog:
    `${COMMON} syslog-address syslog-facility syslog-format syslog-tls-ca-cert syslog-tls-cert syslog-tls-key ` +
    'syslog-tls-skip-verify',
  journald: COMMON,
  gelf:
    `${COMMON} gelf-address gelf-compression-level gelf-compression-type gelf-tcp-max-reconnect ` +
    'gelf-tcp-reconnect-delay',
  fluentd:
    `${COMMON} fluentd-address fluentd-async fluentd-async-connect fluentd-async-reconnect-interval ` +
    'fluentd-buffer-limit fluentd-max-retries fluentd-request-ack fluentd-retry-wait fluentd-sub-second-precision ' +
    'fluentd-write-timeout fluentd-read-timeout',
  splunk:
    `${COMMON} splunk-url splunk-token splunk-source splunk-sourcetype splunk-index splunk-capath splunk-caname ` +
    'splunk-insecureskipverify splunk-format splunk-verify-connection splunk-gzip splunk-gzip-level ' +
    'splunk-index-acknowledgment',
  awslogs:
    'tag awslogs-group awslogs-stream awslogs-create-group awslogs-create-stream awslogs-region awslogs-endpoint ' +
    'awslogs-datetime-format awslogs-format awslogs-multiline-pattern awslogs-credentials-endpoint ' +
    'awslogs-force-flush-interval-seconds awslogs-max-buffered-events',
  gcplogs: 'labels labels-regex env env-regex gcp-project gcp-log-cmd gcp-meta-zone gcp-meta-name gcp-meta-id',
};

/** Options that every driver has. */
const ALWAYS = 'mode max-buffer-size cache-disabled cache-max-size cache-max-file cache-compress';

/** The drivers of logs that the engine has. */
export const LOG_DRIVERS: readonly string[] = Object.keys(DRIVERS);

/** The options of a driver; of any driver where the host says which one it is; nothing for a plugin. */
export function logOptions(driver: string): readonly string[] | undefined {
  if (driver !== '' && !Object.hasOwn(DRIVERS, driver)) return undefined;
  const own = driver === '' ? Object.values(DRIVERS) : [DRIVERS[driver] ?? ''];
  return [...own, ALWAYS].flatMap((words) => words.split(' '));
}
