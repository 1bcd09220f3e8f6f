using FeedWorker.TestServers;

[assembly: AssemblyFixture(typeof(SharedServers))]
