/**
 * Capitalised words that are things and not people: products, protocols, organisations, places in time.
 * Source: names of widely used software and services; days, months. A word that the document itself uses
 * with an article, in lower case or as code is a thing too, whatever this list says.
 */
export const TECHNOLOGY = new Set(
  `macbook kafka spark airflow jenkins kubernetes docker redis postgres postgresql mysql
    mariadb mongo mongodb cassandra elasticsearch opensearch kibana grafana prometheus
    alertmanager loki tempo jaeger zipkin datadog newrelic splunk sentry pagerduty opsgenie
    slack zoom teams github gitlab bitbucket git jira confluence notion trello linear asana
    terraform ansible puppet chef salt saltstack vault consul nomad envoy istio linkerd nginx
    apache haproxy traefik caddy varnish cloudflare fastly akamai aws azure gcp google amazon
    microsoft apple linode digitalocean heroku vercel netlify lambda fargate dynamo dynamodb
    aurora cloudfront cloudwatch route53 rabbitmq nats pulsar zookeeper etcd hadoop hive presto
    trino snowflake bigquery databricks dbt flink beam storm celery sidekiq django flask rails
    laravel spring tomcat node nodejs npm yarn pnpm python java javascript typescript ruby
    golang rust scala kotlin linux windows macos ubuntu debian centos alpine fedora android ios
    chrome firefox safari edge selenium cypress playwright buildkite circleci travis argo argocd
    flux helm spinnaker harbor artifactory nexus sonarqube snyk okta auth0 keycloak stripe
    paypal braintree twilio sendgrid mailchimp salesforce hubspot zendesk intercom shopify
    wordpress drupal magento memcached hazelcast ignite solr lucene sphinx couchdb couchbase
    neo4j influx influxdb timescale clickhouse druid tableau looker superset metabase openshift
    rancher vmware proxmox xen kvm qemu ceph gluster minio bacula veeam borg restic samba
    kerberos ldap oauth saml openid dns dhcp ntp bgp ospf tcp udp tls ssl http https ssh vpn
    ipsec smtp imap snmp webhook kubelet kubectl coredns calico cilium flannel prow boskos tide
    hook sinker pypi cdn waf crm erp plc scada statuspage statping discord keybase telegram
    whatsapp twitter facebook bitcoin ethereum optimism chia geth parity solana cosmos comdex
    pytorch tensorflow keras cuda nvidia intel amd arm oracle db2 sap siemens honeywell cisco
    juniper arista fortinet palo meraki ubiquiti karpenter longhorn thanos cortex mimir fluentd
    fluentbit logstash filebeat metricbeat heartbeat vector telegraf pinot impala samza rabbit
    resque gunicorn uvicorn puma unicorn passenger weave tekton drone bamboo teamcity concourse
    bazel gradle maven webpack vite rollup babel poetry pip conda cargo rustup dependabot
    renovate trivy falco boundary packer vagrant pulumi crossplane scylla scylladb cockroach
    cockroachdb vitess tidb yugabyte meilisearch typesense algolia redshift dagster prefect
    luigi fivetran airbyte debezium adyen mailgun mailhog honeycomb lightstep zabbix icinga
    sensu nagios pingdom rundeck terragrunt atlantis openstack cinder neutron hyperv esxi
    vsphere systemd journald cron crond logrotate postfix dovecot exim unbound dnsmasq bind
    named eureka zuul hystrix kong tyk apigee quay sonatype puppeteer jest mocha karma vitest
    pytest rspec hibernate symfony quarkus micronaut jetty wildfly glassfish weblogic websphere
    chromium signal outlook gmail dropbox figma miro mattermost zulip rocketchat patroni
    pgbouncer pgpool squid keepalived corosync pacemaker bird frr quagga rook velero barman
    rsync rclone sqs sns kinesis cloudformation firebase firestore supabase planetscale hasura
    prisma sequelize knex liquibase flyway alembic sentinel graylog rollbar bugsnag raygun
    airbrake launchdarkly unleash flagsmith optimizely segment mixpanel amplitude matomo joomla
    ghost zulu openjdk graal deno bun elixir phoenix erlang haskell perl php spectre meltdown
    heartbleed log4j openssl openssh letsencrypt certbot acme vaultwarden bitwarden lastpass
    hdfs mesos marathon chronos oozie zeppelin jupyter mlflow kubeflow dask triton ollama
    copilot gemini cortana`.split(/\s+/),
);

/** Days and months, and other capitalised words of the calendar. */
export const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan diwali'.split(
    ' ',
  ),
);
