using FeedWorker.ThreatAlerts.Commands;

return await CommandTree.RunAsync(args);
