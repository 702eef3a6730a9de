using LocalStack.Analyzers.Tool.Commands;

return await TokensProgram.RunAsync(args);
