-- A first request that came back reached nobody and is not counted any more.
GRANT DELETE ON "RequestLedger" TO acquaint_app;
