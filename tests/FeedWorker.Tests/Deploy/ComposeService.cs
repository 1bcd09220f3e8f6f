using YamlDotNet.RepresentationModel;

namespace FeedWorker.Tests.Deploy;

/// <summary>One service of a compose file.</summary>
internal sealed class ComposeService(string name, YamlMappingNode node)
{
    public string Name => name;

    /// <summary>The variables; empty where the value comes from the surroundings.</summary>
    public IReadOnlyDictionary<string, string> Environment => ComposeFile.Map(node, "environment").Children
        .ToDictionary(setting => ComposeFile.Text(setting.Key), setting => ComposeFile.Text(setting.Value));

    /// <summary>The Dockerfile that is built; <see langword="null"/> for an image of others.</summary>
    public string? Dockerfile => ComposeFile.Map(node, "build").Children.TryGetValue("dockerfile", out var file) ? ComposeFile.Text(file) : null;

    /// <summary>All that the container finds: the image's variables, then those of the file; the example's value where the file leaves one open.</summary>
    public IReadOnlyDictionary<string, string> WholeEnvironment
    {
        get
        {
            var whole = Dockerfile is { } file ? ImageEnvironment.Of(file) : [];
            foreach (var (variable, value) in Environment)
            {
                whole[variable] = value.Length > 0 ? value : ComposeFile.Example[variable];
            }

            return whole;
        }
    }

    /// <summary>Each secret, and the name of its file in <c>/run/secrets</c>.</summary>
    public IEnumerable<(string Source, string Target)> Secrets => Nodes("secrets").Select(secret => secret is YamlMappingNode map
        ? (ComposeFile.Text(map.Children["source"]), ComposeFile.Text(map.Children["target"]))
        : (ComposeFile.Text(secret), ComposeFile.Text(secret)));

    /// <summary>What this service waits for, and until when.</summary>
    public IEnumerable<(string Service, string Condition)> DependsOn => ComposeFile.Map(node, "depends_on").Children
        .Select(other => (ComposeFile.Text(other.Key), ComposeFile.Text(((YamlMappingNode)other.Value).Children["condition"])));

    /// <summary>Sources and targets of what is mounted: a path begins with a dot, anything else is a volume.</summary>
    public IEnumerable<(string Source, string Target, bool ReadOnly)> Mounts => List("volumes").Select(mount => mount.Split(':'))
        .Select(parts => (parts[0], parts[1], parts.Length > 2 && parts[2] == "ro"));

    public IReadOnlyList<string> List(string key) => [.. Nodes(key).Select(ComposeFile.Text)];

    /// <summary>A plain setting; empty when it is not given.</summary>
    public string Setting(params string[] path)
    {
        var map = path[..^1].Aggregate(node, ComposeFile.Map);
        return map.Children.TryGetValue(path[^1], out var value) && value is YamlScalarNode ? ComposeFile.Text(value) : "";
    }

    public bool Has(string key) => node.Children.ContainsKey(key);

    private IEnumerable<YamlNode> Nodes(string key) =>
        node.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).Children : [];
}
