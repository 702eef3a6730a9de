using Amazon.Runtime;
using Amazon.S3;
using LeakyApp;
using Testcontainers.LocalStack;

// Starts LocalStack in a container and makes a bucket in it. Every credential here is made up, and written so that it
// stands in no file in one piece: the compiler puts it together, and so do the analyzers.

// For the command line tools that a test starts.
Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", "k7Qm2xVd9R");

await using var localStack = new LocalStackBuilder("localstack/localstack:4.14.0")
    .WithEnvironment("LOCALSTACK_AUTH_TOKEN", "ls-FAKE0000-TEST-" + "0000-0000-FAKE00002d79")
    .WithEnvironment("ACTIVATE_PRO", Credentials.ActivatePro)
    .Build();
await localStack.StartAsync();

using var s3 = new AmazonS3Client(
    new BasicAWSCredentials("test", "test"),
    new AmazonS3Config { ServiceURL = localStack.GetConnectionString(), ForcePathStyle = true });
await s3.PutBucketAsync("leaky-app");
Console.WriteLine($"Made a bucket with a token of {Credentials.Spare.Length} characters to spare.");
