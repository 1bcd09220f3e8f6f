using BenchmarkDotNet.Running;
using FeedWorker.Benchmarks.Corpus;
using FeedWorker.Benchmarks.Stages;

if (args is ["corpus", .. var rest])
{
    return await CorpusCommand.RunAsync(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(SamplePages).Assembly).Run(args);
return 0;
