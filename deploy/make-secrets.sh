#!/usr/bin/env bash
# Creates what docker-compose.yml reads from deploy/secrets: random passwords and keys, and the broker's users with the hashes of theirs.
# A secret that is there already is never changed, so this can be run again at any time.
set -euo pipefail
cd "$(dirname "$0")"

# The folder keeps everybody else out. The files in it are readable, because a container sees them with the owner that they have here,
# while the user inside it is another one.
umask 077
mkdir -p secrets
chmod 700 secrets

random() { head -c "$1" /dev/urandom; }
hex() { od -An -v -tx1 | tr -d ' \n'; }
bytes() { printf '%b' "$(sed 's/../\\x&/g' <<<"$1")"; }
sha256() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c 1-64; }

# RabbitMQ's form: base64 of the salt and of the SHA-256 of salt and password.
broker_hash() {
  local salt hash
  salt=$(random 4 | hex)
  hash=$({ bytes "$salt"; tr -d '\n' <"$1"; } | sha256)
  bytes "$salt$hash" | base64
}

# Either the whole file or none.
put() {
  cat >"secrets/.$1"
  chmod 444 "secrets/.$1"
  mv -f "secrets/.$1" "secrets/$1"
}

for name in postgres-{superuser,feedworker}-password rabbitmq-{feedworker,threatalerts,operator}-password threatalerts-webhook-secret; do
  if [ -s "secrets/$name" ]; then
    echo "kept     deploy/secrets/$name"
  else
    random 24 | base64 | tr '+/' '-_' | put "$name"
    echo "created  deploy/secrets/$name"
  fi
done

# Only their owner knows these; as long as they are empty, nothing goes that way.
for name in threatalerts-{slack-url,teams-url,mail-password}; do
  if [ -e "secrets/$name" ]; then
    echo "kept     deploy/secrets/$name"
  else
    put "$name" </dev/null
    echo "created  deploy/secrets/$name, empty: yours to fill in"
  fi
done

replace=()
for user in feedworker threatalerts operator; do
  replace+=(-e "s|@$user@|$(broker_hash "secrets/rabbitmq-$user-password")|")
done
sed "${replace[@]}" rabbitmq/definitions.json | put rabbitmq-definitions.json
echo "written  deploy/secrets/rabbitmq-definitions.json, from these passwords and deploy/rabbitmq/definitions.json"
