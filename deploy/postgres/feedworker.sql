-- Run once, on an empty volume, by the image's own start. The worker gets a role and a database of its own, and is no superuser.
\set password `cat /run/secrets/postgres-feedworker-password`
CREATE ROLE feedworker LOGIN PASSWORD :'password';
CREATE DATABASE feedworker OWNER feedworker;
REVOKE ALL ON DATABASE feedworker FROM PUBLIC;
